package io.didymium.core.lca.mapping;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of elementary flows without what flow lists spell differently: case, punctuation, British spelling, compartments. */
final class FlowName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}%.<>]+|\\.(?!\\d)");
    private static final Map<String, String> PHRASES = Map.of(
            "non fossil", "biogenic",
            "land transformation", "landusechange",
            "land use change", "landusechange",
            "in ground", "",
            "in water", "",
            "in air", "");
    private static final Map<String, String> SPELLINGS =
            Map.of("sulphur", "sulfur", "aluminium", "aluminum", "caesium", "cesium", "sulphate", "sulfate");
    /** Common names of one substance, without qualifiers. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("dinitrogen monoxide", "nitrous oxide"),
            Map.entry("dinitrogen oxide", "nitrous oxide"),
            Map.entry("methane tetrafluoro cfc 14", "pfc 14"),
            Map.entry("methane tetrafluoro fc 14", "pfc 14"),
            Map.entry("tetrafluoromethane", "pfc 14"),
            Map.entry("perfluoromethane", "pfc 14"),
            Map.entry("fc 14", "pfc 14"),
            Map.entry("ethane hexafluoro hfc 116", "pfc 116"),
            Map.entry("hexafluoroethane", "pfc 116"),
            Map.entry("perfluoroethane", "pfc 116"),
            Map.entry("hfc 116", "pfc 116"),
            Map.entry("particulates < 2.5 um", "particles pm2.5"),
            Map.entry("particulates < 10 um", "particles pm10"),
            Map.entry("nmvoc non methane volatile organic compounds unspecified origin", "nmvoc"),
            Map.entry("non methane volatile organic compounds", "nmvoc"),
            Map.entry("voc volatile organic compounds", "voc"),
            Map.entry("volatile organic compound", "voc"),
            Map.entry("volatile organic compounds", "voc"));
    /** What distinguishes flows of one substance. */
    private static final List<String> QUALIFIERS = List.of("fossil", "biogenic", "landusechange");

    private FlowName() {}

    /** Equal for names that mean the same flow. */
    static String normal(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        String words = " "
                + PUNCTUATION
                        .matcher(plain.toLowerCase(Locale.ROOT))
                        .replaceAll(" ")
                        .strip() + " ";
        for (Map.Entry<String, String> phrase : new TreeMap<>(PHRASES).entrySet()) {
            words = words.replace(" " + phrase.getKey() + " ", " " + phrase.getValue() + " ");
        }
        List<String> kept = new ArrayList<>();
        TreeSet<String> qualifiers = new TreeSet<>();
        for (String word :
                Splitter.on(CharMatcher.whitespace()).omitEmptyStrings().split(words)) {
            if (QUALIFIERS.contains(word)) {
                qualifiers.add(word);
            } else {
                kept.add(SPELLINGS.getOrDefault(word, word));
            }
        }
        String substance = String.join(" ", kept);
        return Stream.concat(Stream.of(SYNONYMS.getOrDefault(substance, substance)), qualifiers.stream())
                .collect(Collectors.joining(" "));
    }

    /** The qualifiers of a name, such as {@code fossil}, in order. */
    static List<String> qualifiers(String name) {
        List<String> words = List.of(normal(name).split(" "));
        return QUALIFIERS.stream().filter(words::contains).toList();
    }
}
