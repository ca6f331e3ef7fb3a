import akka.actor.AbstractActor;
import akka.actor.Props;
import akka.actor.typed.Behavior;
import akka.actor.typed.DispatcherSelector;
import akka.actor.typed.SupervisorStrategy;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import java.util.concurrent.Semaphore;

/** Actors on a dispatcher of their own may block. */
class Deployed {
  static final Semaphore PERMITS = new Semaphore(1);

  static void slow() {
    PERMITS.acquireUninterruptibly();
  }

  static class Moved extends AbstractActor {
    static Props props() {
      return Props.create(Moved.class, () -> new Moved()).withDispatcher("blocking-io");
    }

    @Override
    public Receive createReceive() {
      return receiveBuilder().matchAny(message -> slow()).build(); // silent: a dispatcher of its own
    }
  }

  static class Stays extends AbstractActor {
    static Props props() {
      return Props.create(Stays.class, () -> new Stays());
    }

    @Override
    public Receive createReceive() {
      return receiveBuilder().matchAny(message -> slow()).build(); // finds BlockingCallOnEventLoop
    }
  }

  static class TypedMoved extends AbstractBehavior<String> {
    static Behavior<String> create() {
      return Behaviors.setup(TypedMoved::new);
    }

    TypedMoved(ActorContext<String> context) {
      super(context);
    }

    @Override
    public akka.actor.typed.javadsl.Receive<String> createReceive() {
      return newReceiveBuilder().onMessage(String.class, this::onText).build(); // silent: a dispatcher of its own
    }

    private Behavior<String> onText(String text) {
      slow();
      return this;
    }
  }

  static class TypedStays extends AbstractBehavior<String> {
    static Behavior<String> create() {
      return Behaviors.setup(TypedStays::new);
    }

    TypedStays(ActorContext<String> context) {
      super(context);
    }

    @Override
    public akka.actor.typed.javadsl.Receive<String> createReceive() {
      return newReceiveBuilder().onMessage(String.class, this::onText).build(); // finds BlockingCallOnEventLoop
    }

    private Behavior<String> onText(String text) {
      slow();
      return this;
    }
  }

  static class Parent extends AbstractActor {
    Props child() {
      return Props.create(Child.class, this).withDispatcher("blocking-io");
    }

    @Override
    public Receive createReceive() {
      return receiveBuilder().matchAny(message -> slow()).build(); // finds BlockingCallOnEventLoop
    }
  }

  static class Child extends AbstractActor {
    Child(Parent parent) {}

    @Override
    public Receive createReceive() {
      return receiveBuilder().matchAny(message -> slow()).build(); // silent: a dispatcher of its own
    }
  }

  static class Made extends AbstractActor {
    static Props props() {
      return Props.create(AbstractActor.class, () -> new Made()).withDispatcher("blocking-io");
    }

    @Override
    public Receive createReceive() {
      return receiveBuilder().matchAny(message -> slow()).build(); // silent: a dispatcher of its own
    }
  }

  static class SetUp extends AbstractBehavior<String> {
    static Behavior<String> create() {
      return Behaviors.setup(SetUp::new);
    }

    SetUp(ActorContext<String> context) {
      super(context);
    }

    @Override
    public akka.actor.typed.javadsl.Receive<String> createReceive() {
      return newReceiveBuilder().onMessage(String.class, this::onText).build(); // silent: a dispatcher of its own
    }

    private Behavior<String> onText(String text) {
      slow();
      return this;
    }
  }

  static class SetUpInBlock extends AbstractBehavior<String> {
    static Behavior<String> create() {
      return Behaviors.setup(SetUpInBlock::new);
    }

    SetUpInBlock(ActorContext<String> context) {
      super(context);
    }

    @Override
    public akka.actor.typed.javadsl.Receive<String> createReceive() {
      return newReceiveBuilder().onMessage(String.class, this::onText).build(); // silent: a dispatcher of its own
    }

    private Behavior<String> onText(String text) {
      slow();
      return this;
    }
  }

  static class SetUpByCreate extends AbstractBehavior<String> {
    static Behavior<String> create() {
      return Behaviors.setup(SetUpByCreate::new);
    }

    SetUpByCreate(ActorContext<String> context) {
      super(context);
    }

    @Override
    public akka.actor.typed.javadsl.Receive<String> createReceive() {
      return newReceiveBuilder().onMessage(String.class, this::onText).build(); // silent: a dispatcher of its own
    }

    private Behavior<String> onText(String text) {
      slow();
      return this;
    }
  }

  static class Supervised extends AbstractBehavior<String> {
    static Behavior<String> create() {
      return Behaviors.setup(Supervised::new);
    }

    Supervised(ActorContext<String> context) {
      super(context);
    }

    @Override
    public akka.actor.typed.javadsl.Receive<String> createReceive() {
      return newReceiveBuilder().onMessage(String.class, this::onText).build(); // silent: a dispatcher of its own
    }

    private Behavior<String> onText(String text) {
      slow();
      return this;
    }
  }

  static class SupervisedStays extends AbstractBehavior<String> {
    static Behavior<String> create() {
      return Behaviors.setup(SupervisedStays::new);
    }

    SupervisedStays(ActorContext<String> context) {
      super(context);
    }

    @Override
    public akka.actor.typed.javadsl.Receive<String> createReceive() {
      return newReceiveBuilder().onMessage(String.class, this::onText).build(); // finds BlockingCallOnEventLoop
    }

    private Behavior<String> onText(String text) {
      slow();
      return this;
    }
  }

  static Behavior<Void> guardian() {
    return Behaviors.setup(
        context -> {
          context.spawn(TypedMoved.create(), "moved", DispatcherSelector.blocking());
          context.spawn(TypedStays.create(), "stays");
          context.spawn(Behaviors.setup(SetUp::new), "set-up", DispatcherSelector.blocking());
          context.spawn(
              Behaviors.setup(
                  (ActorContext<String> own) -> {
                    own.getLog().info("starts");
                    return new SetUpInBlock(own);
                  }),
              "block",
              DispatcherSelector.blocking());
          context.spawn(
              Behaviors.setup((ActorContext<String> own) -> SetUpByCreate.create()),
              "create",
              DispatcherSelector.blocking());
          context.spawn(
              Behaviors.supervise(Supervised.create()).onFailure(SupervisorStrategy.restart()),
              "supervised",
              DispatcherSelector.blocking());
          context.spawn(
              Behaviors.supervise(SupervisedStays.create()).onFailure(SupervisorStrategy.restart()),
              "supervised-stays");
          return Behaviors.empty();
        });
  }
}
