@main struct Rejoinder { static func main() {} }
