package io.didymium.core.lca.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The part of nature that an elementary flow comes from or goes to, whatever a flow list calls it.
 *
 * @param medium air, water, soil, or the kind of resource
 * @param part the part of the medium; {@link #UNSPECIFIED} for the medium as a whole
 * @param longTerm whether emissions of the far future are meant
 */
record Compartment(String medium, String part, boolean longTerm) {
    static final String UNSPECIFIED = "unspecified";

    /** Parts of air by the height of the source, which EF 3.1 has beside the coarser ones. */
    private static final Pattern STACK =
            Pattern.compile("(non-)?urban air (very high|high|low) stack\\b|non-urban air close to ground");

    /** Words by which flow lists name parts of media, the more specific first. */
    private static final Map<String, List<Part>> PARTS = Map.of(
            "air",
                    List.of(
                            new Part("stratosphere", "stratosphere"),
                            new Part("indoor", "indoor"),
                            new Part("rural", "non-urban", "low population", "low. pop", "high stacks", "rural"),
                            new Part("urban", "urban", "high population", "high. pop", "close to ground")),
            "water",
                    List.of(
                            new Part("ground", "ground"),
                            new Part("ocean", "ocean", "sea"),
                            new Part("fresh", "fresh", "river", "lake", "surface")),
            "soil",
                    List.of(
                            new Part("industrial", "non-agricultural", "industrial"),
                            new Part("agricultural", "agricultural"),
                            new Part("forestry", "forest")));

    private record Part(String name, List<String> words) {
        Part(String name, String... words) {
            this(name, List.of(words));
        }
    }

    /** The compartment that a path names in English; nothing if it names none. */
    static Optional<Compartment> of(String path) {
        String text = path.toLowerCase(Locale.ROOT);
        if (text.contains("land use") || text.contains("/land") || text.contains("in land")) {
            return Optional.of(new Compartment("land", UNSPECIFIED, false));
        }
        if (text.contains("resource")) {
            return Optional.of(new Compartment(resource(text), UNSPECIFIED, false));
        }
        for (String medium : List.of("air", "water", "soil")) {
            if (text.contains(medium)) {
                return Optional.of(new Compartment(medium, part(medium, text), text.contains("long-term")));
            }
        }
        return Optional.empty();
    }

    private static String resource(String text) {
        for (String origin : List.of("ground", "water", "air", "biosphere", "biotic")) {
            if (text.contains(origin)) {
                return "resource from " + (origin.equals("biotic") ? "biosphere" : origin);
            }
        }
        return "resource";
    }

    private static String part(String medium, String text) {
        Matcher stack = STACK.matcher(text);
        if (stack.find()) {
            return stack.group();
        }
        return PARTS.getOrDefault(medium, List.of()).stream()
                .filter(part -> part.words().stream().anyMatch(text::contains))
                .map(Part::name)
                .findFirst()
                .orElse(UNSPECIFIED);
    }

    /** The compartments whose factors apply, the nearest first: this one, the medium as a whole, and the latter at any time. */
    List<Compartment> nearest() {
        return Stream.of(
                        this,
                        new Compartment(medium, UNSPECIFIED, longTerm),
                        new Compartment(medium, UNSPECIFIED, false))
                .distinct()
                .toList();
    }
}
