package io.didymium.passport.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.module.Configuration;
import java.lang.module.FindException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is a module of its own compiles against the three libraries: no exported signature names an internal type. */
class ModularConsumerTest {
    private static final String CONSUMER = """
            package consumer;

            import io.didymium.core.element.Element;
            import io.didymium.crypto.bytes.Bytes;
            import io.didymium.crypto.bytes.MalformedInputException;
            import io.didymium.crypto.integrity.IntegrityVerification;
            import io.didymium.crypto.json.JsonDocument;
            import io.didymium.crypto.jws.CompactJws;
            import io.didymium.crypto.jws.TokenClaims;
            import io.didymium.crypto.jws.TokenKind;
            import io.didymium.crypto.key.Jwk;
            import io.didymium.crypto.key.PublicKey;
            import io.didymium.crypto.sdjwt.SdJwtVerification;
            import io.didymium.crypto.status.StatusEntry;
            import io.didymium.passport.report.VerificationReport;
            import java.util.Optional;

            public final class Consumer {
                private Consumer() {}

                public static boolean use(
                        Bytes json, CompactJws token, SdJwtVerification shown, IntegrityVerification proven)
                        throws MalformedInputException {
                    JsonDocument document = TokenClaims.read(TokenKind.CREDENTIAL, token).document();
                    PublicKey key = Jwk.read(json);
                    Optional<Bytes> text = shown.document().or(proven::document).map(JsonDocument::toJson);
                    return StatusEntry.read(document.toJson()).statusSize() == 1
                            && Jwk.read(document).equals(key)
                            && key.verifies(json, json)
                            && text.isPresent();
                }

                public static String name(VerificationReport report) {
                    return report.verdict() + Element.NEODYMIUM.symbol();
                }
            }
            """;

    private static final Configuration LIBRARIES = configuration();

    private static Configuration configuration() {
        ModuleFinder finder = ModuleFinder.of();
        for (String property : List.of("surefire.test.class.path", "java.class.path", "jdk.module.path")) {
            for (String entry : Splitter.on(File.pathSeparatorChar).split(System.getProperty(property, ""))) {
                if (!entry.isEmpty() && isModule(Path.of(entry))) {
                    finder = ModuleFinder.compose(finder, ModuleFinder.of(Path.of(entry)));
                }
            }
        }
        // The annotations are required statically: the compiler wants their module, the run time does not.
        return ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(), finder, Set.of("io.didymium.passport", "org.jspecify"));
    }

    private static boolean isModule(Path entry) {
        try {
            return ModuleFinder.of(entry).findAll().size() == 1;
        } catch (FindException e) {
            return false;
        }
    }

    private static List<ModuleReference> libraries() {
        return LIBRARIES.modules().stream()
                .filter(module -> module.name().startsWith("io.didymium."))
                .map(ResolvedModule::reference)
                .toList();
    }

    @Test
    void allThreeModulesAreLookedAt() {
        assertThat(libraries().stream().map(library -> library.descriptor().name()))
                .containsExactlyInAnyOrder("io.didymium.core", "io.didymium.crypto", "io.didymium.passport");
    }

    @Test
    void aModuleOfItsOwnCompilesAgainstTheLibraries(@TempDir Path folder) throws IOException {
        Path sources = folder.resolve("src");
        Files.createDirectories(sources.resolve("consumer"));
        Files.writeString(
                sources.resolve("module-info.java"),
                "module consumer { requires transitive io.didymium.passport; exports consumer; }");
        Files.writeString(sources.resolve("consumer/Consumer.java"), CONSUMER);
        String path = LIBRARIES.modules().stream()
                .flatMap(module -> module.reference().location().stream())
                .map(location -> Path.of(location).toString())
                .collect(Collectors.joining(File.pathSeparator));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of(
                                "-d",
                                folder.resolve("classes").toString(),
                                "--module-path",
                                path,
                                "-proc:none",
                                "-Xlint:all,-requires-transitive-automatic,-requires-automatic",
                                "-Werror"),
                        null,
                        compiler.getStandardFileManager(null, null, null)
                                .getJavaFileObjects(
                                        sources.resolve("module-info.java"), sources.resolve("consumer/Consumer.java")))
                .call();
        assertThat(compiled).as(messages.toString()).isTrue();
    }

    @Test
    void exportedSignaturesNameExportedTypesAlone() throws IOException, ClassNotFoundException {
        Set<String> exported = libraries().stream()
                .flatMap(library -> library.descriptor().exports().stream())
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        Set<String> offending = new TreeSet<>();
        int looked = 0;
        for (ModuleReference library : libraries()) {
            for (Class<?> type : exportedTypes(library, exported)) {
                looked++;
                for (Class<?> named : signature(type)) {
                    String origin = named.getPackageName();
                    if (!origin.startsWith("java.") && !exported.contains(origin)) {
                        offending.add(type.getName() + " mentions " + named.getName());
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(100);
        assertThat(offending).isEmpty();
    }

    private static List<Class<?>> exportedTypes(ModuleReference library, Set<String> exported)
            throws IOException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        try (ModuleReader reader = library.open();
                Stream<String> files = reader.list()) {
            for (String file : files.sorted().toList()) {
                String name = file.replace('/', '.').replaceFirst("\\.class$", "");
                int dot = name.lastIndexOf('.');
                if (file.endsWith(".class") && dot > 0 && exported.contains(name.substring(0, dot))) {
                    Class<?> type = Class.forName(name, false, ModularConsumerTest.class.getClassLoader());
                    if (isVisible(type)) {
                        types.add(type);
                    }
                }
            }
        }
        return types;
    }

    private static boolean isVisible(Class<?> type) {
        return (type.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0
                && !type.getSimpleName().equals("package-info")
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }

    /** The classes that the public and protected parts of a type name. */
    private static Set<Class<?>> signature(Class<?> type) {
        Set<Class<?>> named = new HashSet<>();
        collect(type.getGenericSuperclass(), named);
        collect(type.getGenericInterfaces(), named);
        collect(type.getTypeParameters(), named);
        for (Field field : type.getDeclaredFields()) {
            if (isOpen(field.getModifiers())) {
                collect(field.getGenericType(), named);
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (isOpen(method.getModifiers()) && !method.isSynthetic()) {
                collect(method.getGenericReturnType(), named);
                collect(method.getGenericParameterTypes(), named);
                collect(method.getGenericExceptionTypes(), named);
                collect(method.getTypeParameters(), named);
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isOpen(constructor.getModifiers())) {
                collect(constructor.getGenericParameterTypes(), named);
            }
        }
        return named;
    }

    private static boolean isOpen(int modifiers) {
        return (modifiers & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    private static void collect(Type[] types, Set<Class<?>> named) {
        Arrays.stream(types).forEach(type -> collect(type, named));
    }

    private static void collect(Type type, Set<Class<?>> named) {
        if (type instanceof Class<?> plain) {
            Class<?> element = plain;
            while (element.isArray()) {
                element = element.getComponentType();
            }
            if (!element.isPrimitive()) {
                named.add(element);
            }
        } else if (type instanceof ParameterizedType parameterized) {
            collect(parameterized.getRawType(), named);
            collect(parameterized.getActualTypeArguments(), named);
        } else if (type instanceof GenericArrayType array) {
            collect(array.getGenericComponentType(), named);
        } else if (type instanceof WildcardType wildcard) {
            collect(wildcard.getUpperBounds(), named);
            collect(wildcard.getLowerBounds(), named);
        } else if (type instanceof TypeVariable<?> variable) {
            for (Type bound : variable.getBounds()) {
                if (bound instanceof Class<?>) {
                    collect(bound, named);
                }
            }
        }
    }
}
