package dev.blockaway.checker.engine.library;

import com.sun.tools.javac.code.ClassFinder;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.ModuleSymbol;
import com.sun.tools.javac.code.Symbol.TypeSymbol;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import dev.blockaway.checker.engine.classfile.ClassFile;
import dev.blockaway.checker.engine.classfile.ClassFileReader;
import dev.blockaway.checker.engine.classfile.Flow;
import dev.blockaway.checker.engine.classfile.Invocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** The classes of the class path: their code by symbol, and symbols by the names that code uses. */
public final class LibraryClasses {
  private final ClassFinder finder;
  private final Symtab symtab;
  private final Names names;
  private final Types types;
  private final FullJars fullJars;
  private final Map<ClassSymbol, ClassFile> files = new HashMap<>();
  private final Map<ModuleSymbol, Map<String, Optional<ClassSymbol>>> found = new HashMap<>();
  private final Map<ClassSymbol, Map<String, Optional<MethodSymbol>>> methods = new HashMap<>();
  private final Map<MethodSymbol, String> descriptors = new HashMap<>();
  private final Set<ClassSymbol> acyclic = new HashSet<>();
  private final Set<String> withoutCode = new TreeSet<>();
  private final Set<String> unreadable = new TreeSet<>();

  LibraryClasses(Context context, FullJars fullJars) {
    this.fullJars = fullJars;
    this.finder = ClassFinder.instance(context);
    this.symtab = Symtab.instance(context);
    this.names = Names.instance(context);
    this.types = Types.instance(context);
  }

  /** The calls of a method with a class file; null if it has no body there, or a broken one. */
  public @Nullable List<Invocation> calls(MethodSymbol method, ClassSymbol owner) {
    return calls(owner, method.name.toString(), descriptor(method));
  }

  /** The calls of a method by its name and descriptor; null if it has no body there. */
  public @Nullable List<Invocation> calls(ClassSymbol owner, String name, String descriptor) {
    try {
      return file(owner).calls(name, descriptor);
    } catch (IOException broken) {
      unreadable.add(owner.flatName().toString());
      return null;
    }
  }

  /** Whether a method with a class file may make lambdas or method references. */
  public boolean mayMakeFunctions(ClassSymbol owner, String name, String descriptor) {
    try {
      return file(owner).mayMakeFunctions(name, descriptor);
    } catch (IOException broken) {
      return false;
    }
  }

  /** Where functions go in a method; {@link Flow#UNKNOWN} if its values cannot be followed. */
  public Flow flow(ClassSymbol owner, String name, String descriptor) {
    try {
      return file(owner).flow(name, descriptor);
    } catch (IOException outOfTheOrdinary) {
      return Flow.UNKNOWN;
    }
  }

  /** The code of a class; empty if it has no class file or one that cannot be read. */
  public ClassFile file(ClassSymbol type) {
    ClassFile known = files.get(type);
    if (known == null) {
      known = read(type);
      files.put(type, known);
    }
    return known;
  }

  /** Jars and directories that were asked for code and hold none, by name. */
  public Set<String> withoutCode() {
    return withoutCode;
  }

  /** Classes whose class files could not be read, by name. */
  public Set<String> unreadable() {
    return unreadable;
  }

  private ClassFile read(ClassSymbol type) {
    JavaFileObject file = type.classfile;
    if (file == null || file.getKind() != JavaFileObject.Kind.CLASS) {
      return ClassFile.EMPTY;
    }
    try (InputStream in = file.openInputStream()) {
      ClassFile result = ClassFileReader.read(in.readAllBytes());
      return result.isHeader() ? full(type) : result;
    } catch (IOException notReadable) {
      unreadable.add(type.flatName().toString());
      return ClassFile.EMPTY;
    }
  }

  private ClassFile full(ClassSymbol type) throws IOException {
    ClassFile full = fullJars.find(type.flatName().toString());
    if (full != null) {
      return full;
    }
    Path container = Neighbours.container(type);
    withoutCode.add(container == null ? type.flatName().toString() : container.toString());
    return ClassFile.EMPTY;
  }

  /**
   * The class with a binary name as seen by another class; null if it is not there, or extends
   * itself, as it may where jars do not belong together: javac's questions about it would not end.
   */
  public @Nullable ClassSymbol find(String binaryName, ClassSymbol from) {
    return found
        .computeIfAbsent(from.packge().modle, module -> new HashMap<>())
        .computeIfAbsent(binaryName, name -> Optional.ofNullable(load(name, from)))
        .orElse(null);
  }

  /**
   * The class with a binary name as seen by another class, as far as javac knows of it; null if
   * nobody has named it. It is not loaded.
   */
  public @Nullable ClassSymbol entered(String binaryName, ClassSymbol from) {
    return symtab.getClass(from.packge().modle, names.fromString(binaryName));
  }

  private @Nullable ClassSymbol load(String binaryName, ClassSymbol from) {
    try {
      if (binaryName.startsWith("[")) {
        return null;
      }
      ClassSymbol found = finder.loadClass(from.packge().modle, names.fromString(binaryName));
      return isCyclic(found, new HashSet<>()) ? null : found;
    } catch (CompletionFailure missingClass) {
      return null;
    }
  }

  private boolean isCyclic(ClassSymbol type, Set<ClassSymbol> below) {
    if (acyclic.contains(type)) {
      return false;
    }
    if (!below.add(type) || isCyclic(type.getSuperclass(), below)) {
      return true;
    }
    for (Type superinterface : type.getInterfaces()) {
      if (isCyclic(superinterface, below)) {
        return true;
      }
    }
    below.remove(type);
    acyclic.add(type);
    return false;
  }

  private boolean isCyclic(Type supertype, Set<ClassSymbol> below) {
    return supertype.tsym instanceof ClassSymbol type
        && supertype.hasTag(TypeTag.CLASS)
        && isCyclic(type, below);
  }

  /** The method that a call instruction names, in the class or a supertype; null if none is. */
  public @Nullable MethodSymbol method(ClassSymbol owner, String name, String descriptor) {
    return methods
        .computeIfAbsent(owner, type -> new HashMap<>())
        .computeIfAbsent(
            name + descriptor, key -> Optional.ofNullable(findMethod(owner, name, descriptor)))
        .orElse(null);
  }

  private @Nullable MethodSymbol findMethod(ClassSymbol owner, String name, String descriptor) {
    try {
      TypeSymbol type = owner;
      while (type != null) {
        MethodSymbol method = declared(type, name, descriptor);
        if (method != null) {
          return method;
        }
        Type superclass = types.supertype(type.type);
        type = superclass.hasTag(TypeTag.CLASS) ? superclass.tsym : null;
      }
      for (Type supertype : types.closure(types.erasure(owner.type))) {
        MethodSymbol method = declared(supertype.tsym, name, descriptor);
        if (method != null) {
          return method;
        }
      }
    } catch (CompletionFailure missingClass) {
      return null;
    }
    return null;
  }

  private @Nullable MethodSymbol declared(TypeSymbol type, String name, String descriptor) {
    for (Symbol candidate : type.members().getSymbolsByName(names.fromString(name))) {
      if (candidate instanceof MethodSymbol method && descriptor(method).equals(descriptor)) {
        return method;
      }
    }
    return null;
  }

  /** A method's descriptor, as class files write it. */
  public String descriptor(MethodSymbol method) {
    String known = descriptors.get(method);
    if (known == null) {
      known = findDescriptor(method);
      descriptors.put(method, known);
    }
    return known;
  }

  private String findDescriptor(MethodSymbol method) {
    StringBuilder result = new StringBuilder("(");
    Type erased = method.externalType(types);
    erased.getParameterTypes().forEach(type -> append(type, result));
    append(erased.getReturnType(), result.append(')'));
    return result.toString();
  }

  private void append(Type type, StringBuilder result) {
    Type erased = types.erasure(type);
    if (erased.hasTag(TypeTag.ARRAY)) {
      append(types.elemtype(erased), result.append('['));
    } else if (erased.hasTag(TypeTag.CLASS)) {
      result.append('L').append(erased.tsym.flatName().toString().replace('.', '/')).append(';');
    } else {
      result.append(letter(erased.getTag()));
    }
  }

  private static char letter(TypeTag primitive) {
    return switch (primitive) {
      case BOOLEAN -> 'Z';
      case BYTE -> 'B';
      case CHAR -> 'C';
      case SHORT -> 'S';
      case INT -> 'I';
      case LONG -> 'J';
      case FLOAT -> 'F';
      case DOUBLE -> 'D';
      default -> 'V';
    };
  }
}
