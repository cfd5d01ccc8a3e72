package io.didymium.passport.exchange.gs1;

import io.didymium.crypto.bytes.MalformedInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Application identifiers with their values, each identifier once (GS1 General Specifications, 3 and 7.8).
 *
 * @param elements the elements in their order
 */
public record ElementString(List<Gs1Element> elements) {
    /** What separates a value of no predefined length from the next element in {@link #toBarcode}. */
    public static final char SEPARATOR = '\u001d';

    private static final int LONGEST = 4_096;

    /** @throws IllegalArgumentException if an identifier has two values */
    public ElementString {
        Map<ApplicationIdentifier, Gs1Element> once = new LinkedHashMap<>();
        for (Gs1Element element : elements) {
            Gs1Element earlier = once.putIfAbsent(element.identifier(), element);
            if (earlier != null && !earlier.equals(element)) {
                throw new IllegalArgumentException(element + " beside " + earlier);
            }
        }
        elements = List.copyOf(once.values());
    }

    /** Reads a text such as {@code (01)09520123456788(10)ABC}, strictly. */
    public static ElementString read(String text) throws MalformedInputException {
        return read(text, Gs1Options.STANDARD);
    }

    /** Reads a text such as {@code (01)09520123456788(10)ABC}; brackets in values cannot be read in this form. */
    public static ElementString read(String text, Gs1Options options) throws MalformedInputException {
        if (text.length() > LONGEST) {
            throw new MalformedInputException("", "an element string has at most " + LONGEST + " characters");
        }
        List<Gs1Element> elements = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int close = text.indexOf(')', at);
            if (text.charAt(at) != '(' || close < 0) {
                throw new MalformedInputException("", "expected an identifier in brackets at character " + at);
            }
            int next = text.indexOf('(', close);
            int end = next < 0 ? text.length() : next;
            elements.add(element(text.substring(at + 1, close), text.substring(close + 1, end), options));
            at = end;
        }
        if (elements.isEmpty()) {
            throw new MalformedInputException("", "an element string has at least one element");
        }
        try {
            return new ElementString(elements);
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException("", String.valueOf(e.getMessage()));
        }
    }

    /** An element of a code and a value that has the form of the identifier. */
    static Gs1Element element(String code, String value, Gs1Options options) throws MalformedInputException {
        ApplicationIdentifier identifier = ApplicationIdentifier.find(code)
                .or(() -> options.names() ? IdentifierTable.named(code) : Optional.empty())
                .or(() -> options.unknownIdentifiers() && code.matches("[0-9]{2,4}")
                        ? Optional.of(IdentifierTable.unknown(code))
                        : Optional.empty())
                .orElseThrow(() -> new MalformedInputException("", "there is no application identifier " + code));
        String whole = options.shortGtins()
                        && identifier.code().equals("01")
                        && Set.of(8, 12, 13).contains(value.length())
                ? "0".repeat(14 - value.length()) + value
                : value;
        Optional<String> fault = whole.isEmpty()
                ? Optional.of(identifier + " has no value")
                : identifier.fault(whole, options.prefixes());
        if (fault.isPresent()) {
            throw new MalformedInputException("", fault.get());
        }
        return new Gs1Element(identifier, whole);
    }

    /** The value of an identifier, if there is one. */
    public Optional<String> find(String code) {
        return elements.stream()
                .filter(element -> element.identifier().code().equals(code))
                .map(Gs1Element::value)
                .findFirst();
    }

    /**
     * What is wrong with the identifiers beside each other, as sentences: one that needs another that is missing, or excludes one that is
     * there (GS1 General Specifications, 4.13).
     */
    public List<String> contradictions() {
        Map<String, String> values = new TreeMap<>();
        elements.forEach(element -> values.put(element.identifier().code(), element.value()));
        List<String> faults = new ArrayList<>();
        for (Gs1Element element : elements) {
            ApplicationIdentifier identifier = element.identifier();
            for (List<String> group : identifier.row().required()) {
                if (group.stream()
                        .noneMatch(alternative -> List.of(alternative.split("\\+", -1)).stream()
                                .allMatch(code -> has(values.keySet(), code, "")))) {
                    faults.add(identifier + " needs one of " + group);
                }
            }
            for (String excluded : identifier.row().excluded()) {
                if (has(values.keySet(), excluded, identifier.code())) {
                    faults.add(identifier + " excludes " + excluded);
                }
            }
        }
        return faults;
    }

    private static boolean has(Set<String> codes, String pattern, String except) {
        return codes.stream().anyMatch(code -> !code.equals(except) && code.matches(pattern.replace("n", "[0-9]")));
    }

    /** As a scanner gives it: predefined lengths follow each other, other values are ended by {@link #SEPARATOR}. */
    public String toBarcode() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < elements.size(); i++) {
            Gs1Element element = elements.get(i);
            text.append(element.identifier().code()).append(element.value());
            if (!element.identifier().row().fixed() && i < elements.size() - 1) {
                text.append(SEPARATOR);
            }
        }
        return text.toString();
    }

    /** As people read it, with identifiers in brackets. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        elements.forEach(text::append);
        return text.toString();
    }
}
