import Glibc
import ReaderRuntime
import TerminalUI
import Testing

@Suite struct EventLoopTests {
  private func keys(_ text: String) -> [Event] {
    text.unicodeScalars.map { .key(.character($0)) }
  }

  @Test("all that waits is handled before the screen is drawn once")
  func drawsOnce() {
    let backend = TestBackend(size: Size(width: 4, height: 1), events: keys("abc"))
    var log = ""
    let ending = EventLoop(backend: backend).run(
      show: { log += "|" },
      handle: {
        if case .key(.character(let scalar)) = $0 { log.unicodeScalars.append(scalar) }
        return .goOn
      })
    #expect(log == "|abc|")
    #expect(ending == .terminalLost)
  }

  @Test("it ends at once when asked, leaving the rest")
  func ends() {
    let backend = TestBackend(size: Size(width: 4, height: 1), events: keys("aqb"))
    var shown = 0
    let ending = EventLoop(backend: backend).run(
      show: { shown += 1 }, handle: { $0 == .key(.character("q")) ? .end : .goOn })
    #expect(ending == .asked)
    #expect(shown == 1)
    #expect(backend.pending == [.key(.character("b"))])
  }

  @Test("a flood of events is shown now and then")
  func flood() {
    let many = String(repeating: "j", count: 2_500)
    let backend = TestBackend(size: Size(width: 4, height: 1), events: keys(many))
    var shown = 0
    var handled = 0
    let pipe = Mailbox<Int>()
    pipe.post(1)
    _ = EventLoop(backend: backend, wakeDescriptor: pipe.wakeDescriptor).run(
      show: { shown += 1 },
      handle: { _ in
        handled += 1
        return .goOn
      },
      takeMessages: { handled == 2_500 ? .end : .goOn })
    #expect(handled == 2_500)
    #expect(shown > 3 && shown < 10)
  }

  @Test("work is done in pieces, each shown, and an event goes before the next piece")
  func work() {
    let backend = TestBackend(size: Size(width: 4, height: 1), events: keys("a"))
    let mailbox = Mailbox<Int>()
    var log = ""
    var left = 3
    let ending = EventLoop(backend: backend, wakeDescriptor: mailbox.wakeDescriptor).run(
      show: { log += "|" },
      handle: { event in
        if case .key(.character(let scalar)) = event { log.unicodeScalars.append(scalar) }
        return .goOn
      },
      takeMessages: { mailbox.takeAll().isEmpty ? .goOn : .end },
      work: {
        guard left > 0 else { return nil }
        left -= 1
        log += "w"
        if left == 2 { backend.send(.key(.character("b"))) }
        if left == 0 { mailbox.post(1) }
        return .goOn
      })
    #expect(log == "|a|w|b|w|w|")
    #expect(ending == .asked)
  }

  @Test("messages of workers wake it, all of them, in order")
  func messages() {
    let backend = TestBackend(size: Size(width: 4, height: 1))
    let mailbox = Mailbox<Int>()
    let worker = Thread { for number in 1...1_000 { mailbox.post(number) } }
    var taken: [Int] = []
    let ending = EventLoop(backend: backend, wakeDescriptor: mailbox.wakeDescriptor).run(
      show: {}, handle: { _ in .goOn },
      takeMessages: {
        taken += mailbox.takeAll()
        return taken.count == 1_000 ? .end : .goOn
      })
    worker.join()
    #expect(ending == .asked)
    #expect(taken == Array(1...1_000))
  }

  @Test("waiting for a message goes on past others, and leaves all of them")
  func wanted() {
    let mailbox = Mailbox<Int>()
    mailbox.post(1)
    let worker = Thread { for number in 2...9 { mailbox.post(number) } }
    mailbox.wait(milliseconds: 40_000) { $0 == 9 }
    let backend = TestBackend(size: Size(width: 4, height: 1))
    var taken: [Int] = []
    let ending = EventLoop(backend: backend, wakeDescriptor: mailbox.wakeDescriptor).run(
      show: {}, handle: { _ in .goOn },
      takeMessages: {
        taken = mailbox.takeAll()
        return .end
      })
    worker.join()
    #expect(ending == .asked)
    #expect(taken == Array(1...9))
  }

  @Test("waiting in vain ends, and what came is still there")
  func inVain() {
    let mailbox = Mailbox<Int>()
    mailbox.post(1)
    mailbox.wait(milliseconds: 1) { $0 == 2 }
    #expect(mailbox.takeAll() == [1])
  }
}

/// A thread, without Foundation.
private final class Thread {
  private let work: @Sendable () -> Void
  private var handle = pthread_t()

  init(_ work: @escaping @Sendable () -> Void) {
    self.work = work
    pthread_create(
      &handle, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Thread>.fromOpaque(context).takeUnretainedValue().work()
        return nil
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  func join() { pthread_join(handle, nil) }
}
