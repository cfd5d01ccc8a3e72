package io.didymium.passport.exchange.epcis.prehash;

import com.google.common.base.Splitter;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.exchange.gs1.DigitalLink;
import io.didymium.passport.exchange.gs1.Gs1Element;
import io.didymium.passport.exchange.gs1.Gs1Options;
import io.didymium.passport.exchange.gs1.check.CompanyPrefixes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Identities of objects, classes and places in one form: EPC URNs and Digital Links as canonical Digital Links (CBV 2.0, 8.9; TDS 2.0). */
public final class EpcUri {
    private static final Pattern URN = Pattern.compile("urn:epc:(id|class|idpat):([a-z]+):(.*)");
    private static final Pattern ENCODED = Pattern.compile("%([0-7][0-9A-Fa-f])");
    private static final Gs1Options ANY = new Gs1Options(true, true, false, CompanyPrefixes.UNCHECKED);
    /** Of the qualifiers of a key those that name the finest, the finest first. */
    private static final Map<String, List<String>> FINEST =
            Map.of("01", List.of("21", "235", "10"), "8006", List.of("21", "10"));

    private EpcUri() {}

    /** The canonical form; what is neither an EPC nor a Digital Link stays as it is. */
    public static String normal(String uri) {
        Matcher urn = URN.matcher(uri);
        if (urn.matches()) {
            return ofUrn(urn.group(2), urn.group(3)).orElse(uri);
        }
        return uri.startsWith("http") ? ofLink(uri) : uri;
    }

    private static String ofLink(String uri) {
        try {
            List<Gs1Element> path = DigitalLink.read(uri, ANY).path();
            List<Gs1Element> kept = new ArrayList<>(path.subList(0, 1));
            List<String> finest =
                    FINEST.getOrDefault(path.get(0).identifier().code(), List.of("254", "8011", "8019", "8020"));
            finest.stream()
                    .flatMap(code -> path.stream()
                            .filter(element -> element.identifier().code().equals(code)))
                    .findFirst()
                    .ifPresent(kept::add);
            StringBuilder link = new StringBuilder(DigitalLink.GS1);
            kept.forEach(element -> link.append('/')
                    .append(element.identifier().code())
                    .append('/')
                    .append(encode(element.value())));
            return link.toString();
        } catch (MalformedInputException e) {
            return uri;
        }
    }

    private static Optional<String> ofUrn(String scheme, String text) {
        List<String> parts = Splitter.on('.').splitToList(text);
        try {
            return Optional.ofNullable(
                            switch (scheme) {
                                case "sgtin" -> gtin(parts) + part("/21/", parts, 2);
                                case "lgtin" -> gtin(parts) + part("/10/", parts, 2);
                                case "upui" -> gtin(parts) + part("/235/", parts, 2);
                                case "itip" ->
                                    "8006/" + gtin(parts).substring(3) + parts.get(2) + parts.get(3)
                                            + part("/21/", parts, 4);
                                case "sscc" ->
                                    "00/"
                                            + checked(parts.get(1).charAt(0)
                                                    + parts.get(0)
                                                    + parts.get(1).substring(1));
                                case "sgln" -> "414/" + checked(parts.get(0) + parts.get(1)) + extension(parts);
                                case "pgln" -> "417/" + checked(parts.get(0) + parts.get(1));
                                case "grai" -> "8003/0" + checked(parts.get(0) + parts.get(1)) + part("", parts, 2);
                                case "giai" -> "8004/" + parts.get(0) + part("", parts, 1);
                                case "gsrn" -> "8018/" + checked(parts.get(0) + parts.get(1));
                                case "gsrnp" -> "8017/" + checked(parts.get(0) + parts.get(1));
                                case "gdti" -> "253/" + checked(parts.get(0) + parts.get(1)) + part("", parts, 2);
                                case "sgcn" -> "255/" + checked(parts.get(0) + parts.get(1)) + part("", parts, 2);
                                case "cpi" ->
                                    "8010/" + parts.get(0) + encode(decode(parts.get(1))) + part("/8011/", parts, 2);
                                case "ginc" -> "401/" + parts.get(0) + part("", parts, 1);
                                case "gsin" -> "402/" + checked(parts.get(0) + parts.get(1));
                                default -> null;
                            })
                    .map(path -> DigitalLink.GS1 + "/" + path);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            // A URN that lacks parts or has no digits where its key has them names nothing in this scheme.
            return Optional.empty();
        }
    }

    /** The indicator is the first digit of the second part. */
    private static String gtin(List<String> parts) {
        return "01/"
                + checked(parts.get(1).charAt(0) + parts.get(0) + parts.get(1).substring(1));
    }

    private static String extension(List<String> parts) {
        return parts.size() > 2 && parts.get(2).equals("0") ? "" : part("/254/", parts, 2);
    }

    /** The rest of the parts from one on, unless it stands for any. */
    private static String part(String prefix, List<String> parts, int from) {
        String rest = String.join(".", parts.subList(Math.min(from, parts.size()), parts.size()));
        return Set.of("", "*").contains(rest) ? "" : prefix + encode(decode(rest));
    }

    private static String checked(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("no digits: " + digits);
            }
            sum += digit * ((digits.length() - i) % 2 == 1 ? 3 : 1);
        }
        return digits + (10 - sum % 10) % 10;
    }

    private static String decode(String text) {
        if (ENCODED.matcher(text).replaceAll("").contains("%")) {
            throw new IllegalArgumentException("no percent sequence: " + text);
        }
        return ENCODED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    /** As the reference generator encodes: unreserved characters and the apostrophe stay. */
    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (one & 0xff);
            if (character < 0x80 && (Character.isLetterOrDigit(character) || "-._~'".indexOf(character) >= 0)) {
                encoded.append(character);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(character >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(character & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
