package io.didymium.passport.exchange.gs1;

import com.google.common.base.Splitter;
import io.didymium.crypto.bytes.MalformedInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one Digital Link. */
final class LinkReader {
    private static final int LONGEST = 4_096;
    private static final Pattern FORM =
            Pattern.compile("((?:https?|HTTPS?)://([^/?#]+))(/[^?#]*)(?:\\?([^#]*))?(#.*)?");
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*\\.?|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?");
    private static final Pattern CHARACTERS = Pattern.compile("[-._~:/?#\\[\\]@!$&'()*+,;=%0-9A-Za-z]*");

    private final String uri;
    private final Gs1Options options;

    LinkReader(String uri, Gs1Options options) {
        this.uri = uri;
        this.options = options;
    }

    DigitalLink read() throws MalformedInputException {
        if (uri.length() > LONGEST) {
            throw new MalformedInputException("", "a Digital Link has at most " + LONGEST + " characters");
        }
        Matcher parts = FORM.matcher(uri);
        if (!parts.matches() || !CHARACTERS.matcher(uri).matches()) {
            throw new MalformedInputException("", "expected a URI of http or https with a path");
        }
        if (!AUTHORITY.matcher(parts.group(2)).matches()) {
            throw new MalformedInputException("", "no host: " + parts.group(2));
        }
        List<String> segments = Splitter.on('/').splitToList(parts.group(3));
        int key = key(segments);
        List<Gs1Element> path = new ArrayList<>();
        for (int i = key; i < segments.size(); i += 2) {
            path.add(ElementString.element(segments.get(i), PercentCoding.ofPath(segments.get(i + 1)), options));
        }
        List<Gs1Element> attributes = new ArrayList<>();
        List<String> others = new ArrayList<>();
        query(Optional.ofNullable(parts.group(4)).orElse(""), attributes, others);
        Optional.ofNullable(parts.group(5))
                .filter(fragment -> fragment.length() > 1)
                .ifPresent(others::add);
        String base = parts.group(1) + String.join("/", segments.subList(0, key));
        try {
            return new DigitalLink(base, path, attributes, others);
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException("", String.valueOf(e.getMessage()));
        }
    }

    /** The place of the last primary key from which pairs of identifier and value lead to the end of the path. */
    private int key(List<String> segments) throws MalformedInputException {
        for (int i = segments.size() - 2; i >= 1; i -= 2) {
            String code = segments.get(i);
            Optional<ApplicationIdentifier> identifier = ApplicationIdentifier.find(code)
                    .or(() -> options.names() ? IdentifierTable.named(code) : Optional.empty());
            if (identifier.filter(ApplicationIdentifier::isKey).isPresent()) {
                return i;
            }
        }
        throw new MalformedInputException("", "no primary key in the path");
    }

    private void query(String query, List<Gs1Element> attributes, List<String> others) throws MalformedInputException {
        for (String parameter : Splitter.on('&').omitEmptyStrings().split(query)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            if (equals >= 0 && name.matches("[0-9]+")) {
                attributes.add(
                        ElementString.element(name, PercentCoding.ofQuery(parameter.substring(equals + 1)), options));
            } else {
                others.add(parameter);
            }
        }
    }
}
