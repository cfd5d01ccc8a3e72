package io.didymium.core.lca.format.xml;

import io.didymium.core.finding.MalformedDataException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of an XML document: its name without prefix, attributes, children and text. No entity is resolved. */
public final class XmlNode {
    private static final int MAX_DEPTH = 64;

    private final String name;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean read;

    private XmlNode(String name) {
        this.name = name;
    }

    /**
     * The root element of a document.
     *
     * @throws MalformedDataException if it is not XML, or nested too deeply
     */
    public static XmlNode read(byte[] document) throws MalformedDataException {
        // The factory is made anew: shared ones remember what they have read.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
            try {
                return build(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw new MalformedDataException("", "not XML: " + e.getMessage(), e);
        }
    }

    private static XmlNode build(XMLStreamReader reader) throws XMLStreamException, MalformedDataException {
        XmlNode root = new XmlNode("");
        Deque<XmlNode> open = new ArrayDeque<>(List.of(root));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() > MAX_DEPTH) {
                        throw new MalformedDataException("", "elements nested deeper than " + MAX_DEPTH);
                    }
                    XmlNode node = new XmlNode(reader.getLocalName());
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        node.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                    }
                    open.element().children.add(node);
                    open.push(node);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().text.append(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new MalformedDataException("", "an entity that is not resolved: " + reader.getLocalName());
                default -> {}
            }
        }
        if (root.children.size() != 1) {
            throw new MalformedDataException("", "no root element");
        }
        return root.children.get(0);
    }

    /** Whether bytes start as an XML document does; they are read again from the start afterwards. */
    public static boolean startsIn(BufferedInputStream bytes) throws MalformedDataException {
        try {
            bytes.mark(4);
            byte[] head = bytes.readNBytes(4);
            bytes.reset();
            return new String(head, StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .startsWith("<");
        } catch (IOException e) {
            throw new MalformedDataException("", "cannot be read: " + e.getMessage(), e);
        }
    }

    /** An element at the end of a path, which must be there. */
    public XmlNode require(String... path) throws MalformedDataException {
        return find(path).orElseThrow(() -> new MalformedDataException(String.join("/", path), "required, but absent"));
    }

    /** An attribute, which must be there. */
    public String requiredAttribute(String called) throws MalformedDataException {
        return attribute(called).orElseThrow(() -> new MalformedDataException(called, "required, but absent"));
    }

    /** Its name, without prefix. */
    public String name() {
        return name;
    }

    /** An attribute without outer blanks; nothing if it is absent or empty. */
    public Optional<String> attribute(String called) {
        return Optional.ofNullable(attributes.get(called)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The children of a name, in order. */
    public List<XmlNode> all(String called) {
        List<XmlNode> found =
                children.stream().filter(child -> child.name.equals(called)).toList();
        found.forEach(child -> child.read = true);
        return found;
    }

    /** The elements of a name at the end of a path, in order. */
    public List<XmlNode> all(String first, String... rest) {
        String[] above = Stream.concat(Stream.of(first), Arrays.stream(rest))
                .limit(rest.length)
                .toArray(String[]::new);
        return find(above).map(node -> node.all(rest[rest.length - 1])).orElse(List.of());
    }

    /** The first element at the end of a path of names. */
    public Optional<XmlNode> find(String... path) {
        XmlNode at = this;
        for (String step : path) {
            Optional<XmlNode> next = at.children.stream()
                    .filter(child -> child.name.equals(step))
                    .findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
            at.read = true;
        }
        return Optional.of(at);
    }

    /** The paths of the elements that were not asked for, in order of names; not those below such an element. */
    public Set<String> unread() {
        Set<String> paths = new TreeSet<>();
        children.forEach(child -> child.addUnread("", paths));
        return paths;
    }

    private void addUnread(String above, Set<String> paths) {
        if (read) {
            children.forEach(child -> child.addUnread(above + name + "/", paths));
        } else if (!isBlank()) {
            paths.add(above + name);
        }
    }

    private boolean isBlank() {
        return text.toString().isBlank()
                && attributes.isEmpty()
                && children.stream().allMatch(XmlNode::isBlank);
    }

    /** The text of the first element at the end of a path, without outer blanks; nothing if it is empty. */
    public Optional<String> text(String... path) {
        return find(path).map(node -> node.text.toString().strip()).filter(found -> !found.isEmpty());
    }

    /** The text of the element at the end of a path, in one line, and in English if it is given in several languages. */
    public Optional<String> english(String... path) {
        String[] above = Arrays.copyOf(path, path.length - 1);
        List<XmlNode> texts =
                find(above).map(node -> node.all(path[path.length - 1])).orElse(List.of());
        Optional<XmlNode> english = texts.stream()
                .filter(node -> node.attribute("lang").filter("en"::equals).isPresent())
                .findFirst();
        return english.or(() -> texts.stream().findFirst())
                .map(node -> oneLine(node.text.toString()))
                .filter(found -> !found.isEmpty());
    }

    /** The text of the first element at the end of a path, which must be there. */
    public String required(String... path) throws MalformedDataException {
        return text(path).orElseThrow(() -> new MalformedDataException(String.join("/", path), "required, but absent"));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
