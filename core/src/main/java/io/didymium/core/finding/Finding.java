package io.didymium.core.finding;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that is not as it should be, in data that can be read.
 *
 * @param code what kind of thing it is
 * @param severity what it means for the verdict
 * @param location where it is
 * @param arguments the values that the sentence names, in the order of their names
 */
public record Finding(FindingCode code, Severity severity, Location location, Map<String, String> arguments) {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    /** @throws IllegalArgumentException if the code's sentence names an argument that is not given */
    public Finding {
        requireNonNull(code, "code");
        requireNonNull(severity, "severity");
        requireNonNull(location, "location");
        arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
        Matcher named = ARGUMENT.matcher(code.template());
        while (named.find()) {
            if (!arguments.containsKey(named.group(1))) {
                throw new IllegalArgumentException(code.id() + " lacks its argument " + named.group(1));
            }
        }
    }

    /** A finding with its code's own severity. */
    public static Finding of(FindingCode code, Location location, Map<String, String> arguments) {
        return new Finding(code, code.severity(), location, arguments);
    }

    /** The sentence for people, in English, without the location. */
    public String message() {
        return ARGUMENT.matcher(code.template())
                .replaceAll(name -> Matcher.quoteReplacement(arguments.getOrDefault(name.group(1), name.group())));
    }
}
