package io.didymium.passport.exchange.aas.metamodel;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The classes and enumerations of one version, as the table {@code classes.txt} says them. */
final class Metamodel {
    private static final Splitter PARTS = Splitter.on(',').trimResults().omitEmptyStrings();
    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();
    private static final Metamodel V3_0 = new Metamodel(AasVersion.V3_0);
    private static final Metamodel V3_1 = new Metamodel(AasVersion.V3_1);

    private final AasVersion version;
    private final Map<String, ModelClass> classes = new HashMap<>();
    private final Map<String, Set<String>> enumerations = new HashMap<>();

    private Metamodel(AasVersion version) {
        this.version = version;
        for (String line : lines()) {
            int colon = line.indexOf(": ");
            if (line.contains(" = ")) {
                readEnumeration(line);
            } else if (colon > 0 || line.endsWith(":")) {
                readClass(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
            }
        }
    }

    static Metamodel of(AasVersion version) {
        return version == AasVersion.V3_0 ? V3_0 : V3_1;
    }

    private static List<String> lines() {
        try {
            return Resources.readLines(Resources.getResource(Metamodel.class, "classes.txt"), StandardCharsets.UTF_8)
                    .stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table of classes is damaged", e);
        }
    }

    private void readEnumeration(String line) {
        ImmutableSet.Builder<String> values = ImmutableSet.builder();
        for (String value : WORDS.split(line.substring(line.indexOf('=') + 1))) {
            if (!value.startsWith("3.1:")) {
                values.add(value);
            } else if (version == AasVersion.V3_1) {
                values.add(value.substring("3.1:".length()));
            }
        }
        enumerations.put(line.substring(0, line.indexOf(' ')), values.build());
    }

    private void readClass(String head, String tail) {
        List<String> words = WORDS.splitToList(head);
        boolean named = words.get(0).endsWith("*");
        String name = named ? words.get(0).substring(0, words.get(0).length() - 1) : words.get(0);
        ImmutableSet.Builder<String> kinds = ImmutableSet.<String>builder().add(name);
        ImmutableMap.Builder<String, ModelClass.Member> members = ImmutableMap.builder();
        for (String above : words.subList(Math.min(2, words.size()), words.size())) {
            ModelClass shared = required(above);
            kinds.addAll(shared.kinds());
            members.putAll(shared.members());
        }
        for (String member : PARTS.split(tail)) {
            int space = member.indexOf(' ');
            members.put(member.substring(0, space), member(member.substring(space + 1)));
        }
        classes.put(name, new ModelClass(name, named, kinds.build(), members.buildOrThrow()));
    }

    private ModelClass.Member member(String type) {
        boolean required = type.endsWith("!") || (type.endsWith("!3.0") && version == AasVersion.V3_0);
        String plain = type.replaceFirst("!.*", "");
        boolean list = plain.endsWith("+");
        return new ModelClass.Member(list ? plain.substring(0, plain.length() - 1) : plain, list, required);
    }

    AasVersion version() {
        return version;
    }

    Optional<ModelClass> find(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    ModelClass required(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no class " + name));
    }

    /** The values of an enumeration, if the type is one. */
    Optional<Set<String>> values(String type) {
        return Optional.ofNullable(enumerations.get(type));
    }
}
