package io.didymium.passport.render.text;

import com.google.common.collect.ImmutableSortedMap;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.id.Text;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of pages in one language.
 *
 * <p>A language is a file in UTF-8 of lines {@code key = text}, in which {@code {0}}, {@code {1}} are arguments; empty lines and lines
 * that begin with {@code #} count for nothing. {@code en.properties} in this package has all keys. Every language has the same.
 */
public final class Wording {
    private static final int MAX_BYTES = 1 << 20;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9.-]*");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)(?:\\|([^|{}]*)\\|([^|{}]*))?}");
    private static final String LANGUAGE_KEY = "language";

    private final SortedMap<String, String> texts;

    private Wording(SortedMap<String, String> texts) {
        this.texts = ImmutableSortedMap.copyOfSorted(texts);
    }

    /** English. */
    public static Wording english() {
        return find("en").orElseThrow();
    }

    /** The wording that comes with the library in a language such as {@code de}; empty if there is none. */
    public static Optional<Wording> find(String language) {
        if (!LANGUAGE.matcher(language).matches()) {
            return Optional.empty();
        }
        String resource = language + ".properties";
        try (InputStream stream = Wording.class.getResourceAsStream(resource)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new Wording(parse(Bytes.readAll(stream, MAX_BYTES))));
        } catch (IOException | MalformedInputException e) {
            throw new IllegalStateException("the wording cannot be read: " + resource, e);
        }
    }

    /**
     * The wording of a caller's own file, of at most 1 MiB.
     *
     * @throws MalformedInputException if it is no such file, or lacks a key or an argument of the English one, or has others
     */
    public static Wording read(Bytes file) throws MalformedInputException {
        if (file.length() > MAX_BYTES) {
            throw new MalformedInputException("", "at most " + MAX_BYTES + " bytes expected");
        }
        SortedMap<String, String> texts = parse(file);
        SortedMap<String, String> english = english().texts;
        Set<String> lacking = new TreeSet<>(english.keySet());
        lacking.removeAll(texts.keySet());
        if (!lacking.isEmpty()) {
            throw new MalformedInputException("", "lacks " + String.join(", ", lacking));
        }
        for (Map.Entry<String, String> text : texts.entrySet()) {
            String other = english.get(text.getKey());
            if (other == null || !arguments(other).equals(arguments(text.getValue()))) {
                throw new MalformedInputException(
                        text.getKey(), other == null ? "no such key" : "arguments " + arguments(other) + " expected");
            }
        }
        if (!LANGUAGE.matcher(texts.getOrDefault(LANGUAGE_KEY, "")).matches()) {
            throw new MalformedInputException(LANGUAGE_KEY, "a tag such as en expected");
        }
        return new Wording(texts);
    }

    private static SortedMap<String, String> parse(Bytes file) throws MalformedInputException {
        SortedMap<String, String> texts = new TreeMap<>();
        int number = 0;
        for (String line : file.toUtf8().lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            String key = equals < 0 ? "" : line.substring(0, equals).strip();
            String text = line.substring(equals + 1).strip();
            if (!KEY.matcher(key).matches() || text.isEmpty() || Text.isUnsafe(text)) {
                throw new MalformedInputException("line " + number, "key = text expected");
            }
            if (texts.put(key, text) != null) {
                throw new MalformedInputException("line " + number, "second text of " + key);
            }
        }
        return texts;
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        ARGUMENT.matcher(text).results().forEach(found -> arguments.add(found.group(1)));
        return arguments;
    }

    /** The tag of the language, as BCP 47 writes it. */
    public String language() {
        return text(LANGUAGE_KEY);
    }

    /** The keys, in order. */
    public Set<String> keys() {
        return texts.keySet();
    }

    /** Whether there is a text of a key. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /**
     * The text of a key with its arguments. Where it has {@code {0|one|several}}, one of the two stands there, depending on whether the
     * argument is 1.
     *
     * @throws IllegalArgumentException if there is none, or an argument is lacking
     */
    public String text(String key, String... arguments) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text: " + key);
        }
        Matcher matcher = ARGUMENT.matcher(text);
        return matcher.replaceAll(found -> {
            int index = Integer.parseInt(found.group(1));
            if (index >= arguments.length) {
                throw new IllegalArgumentException("the text " + key + " lacks its argument " + index);
            }
            String chosen = found.group(2) == null
                    ? arguments[index]
                    : arguments[index].equals("1") ? found.group(2) : found.group(3);
            return Matcher.quoteReplacement(chosen);
        });
    }

    /** The word for a constant: the text of its type and name, such as {@code MaterialForm.OXIDE}. */
    public String word(Enum<?> constant) {
        return text(constant.getDeclaringClass().getSimpleName() + "."
                + constant.name().replace('_', '-'));
    }

    /** The name of a check or finding, or of what it leaves open, by a prefix and its id; empty if this language has none. */
    public Optional<String> find(String prefix, FindingCode code) {
        return Optional.ofNullable(texts.get(prefix + "." + code.id()));
    }

    /** A number with the signs of the language, with all its digits. */
    public String exact(BigDecimal number) {
        return NumberText.written(number, text("number.decimal"), text("number.group"));
    }

    /** A whole number. */
    public String count(long number) {
        return exact(BigDecimal.valueOf(number));
    }

    /**
     * A number with three digits after the point, or the three that count if it is smaller; fewer where it has no more. Rounded half
     * even.
     */
    public String number(BigDecimal number) {
        return exact(NumberText.rounded(number, 3));
    }

    /**
     * A share from 0 to 1 in per cent, without the sign, with two digits after the point. What is not nothing does not show as nothing,
     * and what is not all not as all. Rounded half even.
     */
    public String percent(BigDecimal share) {
        return exact(NumberText.percent(share));
    }
}
