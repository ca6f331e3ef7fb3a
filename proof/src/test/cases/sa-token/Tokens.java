import cn.dev33.satoken.reactor.filter.SaReactorFilter;
import cn.dev33.satoken.router.SaRouter;
import cn.dev33.satoken.stp.StpInterface;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.annotation.Bean;
import org.springframework.data.redis.core.StringRedisTemplate;

class Tokens {
  final StringRedisTemplate redis;

  Tokens(StringRedisTemplate redis) {
    this.redis = redis;
  }

  String read(String key) {
    return redis.opsForValue().get(key); // silent: nothing says where this runs
  }

  @Bean
  SaReactorFilter filter() {
    read("start"); // silent: beans are made at start-up
    return new SaReactorFilter()
        .addInclude("/**")
        .setBeforeAuth(request -> read("before")) // finds BlockingCallOnEventLoop
        .setAuth(
            request -> {
              SaRouter.match("/users/**", () -> read("user")); // finds BlockingCallOnEventLoop
              SaRouter.match("/orders/**").check(route -> read("order")); // finds BlockingCallOnEventLoop
              CompletableFuture.runAsync(() -> read("audit")); // silent: the common pool
            })
        .setError(failure -> read("text")); // finds BlockingCallOnEventLoop
  }

  class Permissions implements StpInterface {
    @Override
    public List<String> getPermissionList(Object user, String type) {
      return List.of(read(type)); // finds BlockingCallOnEventLoop
    }

    @Override
    public List<String> getRoleList(Object user, String type) {
      return redis.opsForList().range(type, 0, -1); // finds BlockingCallOnEventLoop
    }

    List<String> known() {
      return List.of(read("known")); // silent: nobody knows who calls it
    }
  }
}
