package dev.blockaway.agent.allowance;

import dev.blockaway.agent.finding.Frame;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The places that a rule of the user's speaks of; the lower-case name is the word in the file. */
enum AllowTarget {
  /** Every class of the package and of those below it. */
  PACKAGE {
    @Override
    boolean covers(String name, String type, String method) {
      return type.startsWith(name + ".");
    }
  },
  /** The class and those nested in it. */
  CLASS {
    @Override
    boolean covers(String name, String type, String method) {
      return type.equals(name) || type.startsWith(name + "$");
    }
  },
  /** The method, whatever it takes, and the lambdas written in it. */
  METHOD {
    @Override
    boolean covers(String name, String type, String method) {
      return isMember(name, type, method) || isMember(name, type, lambdaHost(method));
    }
  },
  /** The constructors of the class, and the lambdas written in them. */
  CONSTRUCTOR {
    @Override
    boolean covers(String name, String type, String method) {
      return type.equals(name) && (method.equals("<init>") || "new".equals(lambdaHost(method)));
    }
  },
  /** The lambdas written in the method, but not the method. */
  LAMBDA {
    @Override
    boolean covers(String name, String type, String method) {
      return isMember(name, type, lambdaHost(method));
    }
  },
  /** What carries the annotation: see {@link AnnotatedPlaces}. */
  ANNOTATION {
    @Override
    boolean covers(String name, String type, String method) {
      return false;
    }

    @Override
    boolean covers(String name, Frame frame) {
      return AnnotatedPlaces.isAnnotated(frame, name);
    }
  };

  private static final Pattern LAMBDA_NAME = Pattern.compile("lambda\\$(.+)\\$\\d+");

  /**
   * Whether the rule speaks of a frame.
   *
   * @param name what stands in the rule, with binary class names
   * @param type binary name of the frame's class
   * @param method name of its method
   */
  abstract boolean covers(String name, String type, String method);

  boolean covers(String name, Frame frame) {
    return covers(name, frame.className(), frame.method());
  }

  /** The method in which a lambda is written; null if the method is none. */
  static @Nullable String lambdaHost(String method) {
    Matcher lambda = LAMBDA_NAME.matcher(method);
    return lambda.matches() ? lambda.group(1) : null;
  }

  private static boolean isMember(String name, String type, @Nullable String method) {
    return method != null && name.equals(type + "#" + method);
  }
}
