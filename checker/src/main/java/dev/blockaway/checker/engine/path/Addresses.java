package dev.blockaway.checker.engine.path;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.tree.JCTree.JCExpression;
import com.sun.tools.javac.tree.JCTree.JCMethodInvocation;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.TreeInfo;
import dev.blockaway.checker.engine.program.Call;
import dev.blockaway.checker.engine.program.Program;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which questions for an address or a name need no name server: the answer is in the source. */
final class Addresses {
  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";

  /** What holds a colon is an address of version 6, or refused without asking anybody. */
  private static final Pattern LITERAL = Pattern.compile("|" + BYTE + "(\\." + BYTE + "){3}|.*:.*");

  /** What looks for the address of a name: its first argument. */
  private static final Set<String> BY_NAME = Set.of("getByName", "getAllByName");

  /** What makes an address that has its name, whatever that is. */
  private static final Set<String> NAMED =
      Set.of("createUnresolved", "getLoopbackAddress", "getLocalHost");

  private final Program program;
  private final Completions completions;

  Addresses(Program program, Completions completions) {
    this.program = program;
    this.completions = completions;
  }

  /** Whether a call of the JDK that asks for an address or a name knows the answer. */
  boolean isKnown(Call call) {
    if (call.callee().name.contentEquals("getHostName")) {
      JCExpression address = call.receiverExpression();
      return address != null && hasName(address);
    }
    JCExpression name = call.arguments().isEmpty() ? null : call.argument(0);
    return name != null && isByName(call.callee()) && isLiteral(name);
  }

  private static boolean isByName(MethodSymbol callee) {
    List<VarSymbol> parameters = callee.params();
    return isOfJdk(callee)
        && (callee.isConstructor() || BY_NAME.contains(callee.name.toString()))
        && !parameters.isEmpty()
        && parameters.get(0).type.tsym.getQualifiedName().contentEquals("java.lang.String");
  }

  private static boolean isOfJdk(MethodSymbol callee) {
    return callee.owner.packge().getQualifiedName().contentEquals("java.net");
  }

  /** Whether a text is an address: its constant value, or what a method returns that makes one. */
  private boolean isLiteral(JCExpression name) {
    Type type = program.meaning(name).type;
    Object text = type == null ? null : type.constValue();
    return text instanceof String host
        ? LITERAL.matcher(host).matches()
        : completions.isComplete(name);
  }

  /** Whether an address was made of a name, which it keeps. */
  private boolean hasName(JCExpression address) {
    JCExpression made = program.meaning(address);
    if (made instanceof JCNewClass creation
        && creation.constructor instanceof MethodSymbol constructor) {
      return isMadeOfName(constructor, creation.args);
    }
    return made instanceof JCMethodInvocation call
        && TreeInfo.symbol(call.meth) instanceof MethodSymbol method
        && (isMadeOfName(method, call.args)
            || (isOfJdk(method) && NAMED.contains(method.name.toString())));
  }

  private boolean isMadeOfName(MethodSymbol callee, List<JCExpression> arguments) {
    return isByName(callee) && !arguments.isEmpty() && !isLiteral(arguments.get(0));
  }
}
