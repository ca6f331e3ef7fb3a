package dev.blockaway.checker;

import org.junit.jupiter.api.Test;

/** Rules over every method of a type, for interfaces that people write and tools implement. */
class TypeWideRuleTest {
  private static void check(String members) {
    Program.check(
        """
        import java.util.concurrent.CompletableFuture;
        import org.jetbrains.annotations.NonBlocking;
        import org.springframework.data.repository.CrudRepository;
        import org.springframework.data.repository.Repository;
        import org.springframework.data.repository.reactive.ReactiveCrudRepository;
        import reactor.core.publisher.Mono;

        class A {
          static class User {}
        %s
        }
        """
            .formatted(members.indent(2)));
  }

  @Test
  void ignoresReactiveRepository() {
    check(
        """
        interface Users extends ReactiveCrudRepository<User, Long> {
          Mono<User> findByName(String name);
        }

        @NonBlocking
        void f(Users users) {
          users.findByName("");
          users.findById(1L);
        }
        """);
  }

  @Test
  void flagsQueriesOfARepository() {
    check(
        """
        interface Users extends CrudRepository<User, Long> {
          User findByName(String name);
        }

        @NonBlocking
        void f(Users users) {
          // BUG: Diagnostic contains: Users.findByName
          users.findByName("");
          // BUG: Diagnostic contains: Users.findById
          users.findById(1L);
        }
        """);
  }

  @Test
  void ignoresAsynchronousQueryOfARepository() {
    check(
        """
        interface Users extends Repository<User, Long> {
          CompletableFuture<User> findByName(String name);

          Mono<User> findByAge(int age);
        }

        @NonBlocking
        void f(Users users) {
          users.findByName("");
          users.findByAge(1);
          users.hashCode();
        }
        """);
  }

  @Test
  void ignoresDefaultMethodOfARepositoryThatDoesNotQuery() {
    check(
        """
        interface Users extends CrudRepository<User, Long> {
          default String table() {
            return "users";
          }
        }

        @NonBlocking
        void f(Users users) {
          users.table();
        }
        """);
  }

  @Test
  void flagsDefaultMethodOfARepositoryThatQueries() {
    check(
        """
        interface Users extends CrudRepository<User, Long> {
          default boolean known(long id) {
            return existsById(id);
          }
        }

        @NonBlocking
        void f(Users users) {
          // BUG: Diagnostic contains: Users.existsById
          users.known(1);
        }
        """);
  }

  @Test
  void flagsBlockingStub() {
    check(
        """
        abstract static class GreeterBlockingStub
            extends io.grpc.stub.AbstractBlockingStub<GreeterBlockingStub> {
          GreeterBlockingStub(io.grpc.Channel channel) {
            super(channel, io.grpc.CallOptions.DEFAULT);
          }

          abstract String hello(String name);
        }

        @NonBlocking
        void f(GreeterBlockingStub stub) {
          // BUG: Diagnostic contains: GreeterBlockingStub.hello
          stub.hello("");
        }
        """);
  }

  @Test
  void ignoresConfigurationOfABlockingStub() {
    check(
        """
        abstract static class GreeterBlockingStub
            extends io.grpc.stub.AbstractBlockingStub<GreeterBlockingStub> {
          GreeterBlockingStub(io.grpc.Channel channel) {
            super(channel, io.grpc.CallOptions.DEFAULT);
          }
        }

        @NonBlocking
        void f(GreeterBlockingStub stub) {
          stub.withCompression("gzip").getCallOptions();
        }
        """);
  }

  @Test
  void ignoresWhatAnImplementationHasBesidesItsInterface() {
    check(
        """
        interface Users extends Repository<User, Long> {
          User findByName(String name);
        }

        abstract static class StoredUsers implements Users {
          @Override
          public abstract User findByName(String name);

          public String table() {
            return "users";
          }

          protected void clear() {}

          public User findByName(String name, int age) {
            return new User();
          }
        }

        @NonBlocking
        void f(StoredUsers users) {
          users.table();
          users.clear();
          users.findByName("", 1);
          // BUG: Diagnostic contains: StoredUsers.findByName
          users.findByName("");
        }
        """);
  }

  @Test
  void flagsOperationThatASuperclassImplements() {
    check(
        """
        interface Users extends Repository<User, Long> {
          User findByName(String name);
        }

        abstract static class Base {
          public abstract User findByName(String name);

          public String table() {
            return "users";
          }
        }

        abstract static class StoredUsers extends Base implements Users {}

        @NonBlocking
        void f(StoredUsers users) {
          users.table();
          // BUG: Diagnostic contains: StoredUsers.findByName
          users.findByName("");
        }
        """);
  }

  @Test
  void flagsOperationsThatARepositoryHasFromAnotherInterface() {
    check(
        """
        interface Queries {
          User byName(String name);
        }

        interface Users extends Repository<User, Long>, Queries {}

        static abstract class StoredUsers implements Users, Comparable<User> {}

        @NonBlocking
        void f(Users users, StoredUsers stored) {
          // BUG: Diagnostic contains: Users.byName
          users.byName("");
          // BUG: Diagnostic contains: StoredUsers.byName
          stored.byName("");
          stored.compareTo(null);
        }
        """);
  }

  @Test
  void ignoresOverloadThatAnImplementationHasBesidesItsInterface() {
    check(
        """
        abstract static class Source implements javax.sql.DataSource {
          java.sql.Connection getConnection(int number) {
            return null;
          }
        }

        @NonBlocking
        void f(Source source) throws Exception {
          source.getConnection(1);
          // BUG: Diagnostic contains: Source.getConnection
          source.getConnection();
        }
        """);
  }

  @Test
  void flagsInterfaceThatAFrameworkImplementsThoughAHarmlessClassDoesToo() {
    check(
        """
        interface Users extends Repository<User, Long> {
          User findByName(String name);
        }

        static class Memory implements Users {
          @Override
          public User findByName(String name) {
            return new User();
          }
        }

        @NonBlocking
        void f(Users users, Memory memory) {
          memory.findByName("");
          // BUG: Diagnostic contains: Users.findByName
          users.findByName("");
        }
        """);
  }
}
