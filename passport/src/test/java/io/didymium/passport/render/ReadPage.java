package io.didymium.passport.render;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A page or picture as another program reads it: a tree of elements, of which every one is closed. */
final class ReadPage {
    private final String text;
    private final Document document;

    private ReadPage(String text, String xml) {
        this.text = text;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            document = builder.parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("no tree of elements: " + e.getMessage(), e);
        }
    }

    /** A page of HTML, whose void elements are closed to be read as XML. */
    static ReadPage html(Bytes page) {
        String text = text(page);
        String xml = text.replaceFirst("<!DOCTYPE html>\n", "")
                .replaceAll("<(meta|br|hr|img|col|link)((?: [a-z-]+(?:=\"[^\"]*\")?)*)>", "<$1$2/>")
                .replaceAll(" open>", " open=\"open\">");
        return new ReadPage(text, xml);
    }

    static ReadPage svg(Bytes picture) {
        String text = text(picture);
        return new ReadPage(text, text);
    }

    private static String text(Bytes bytes) {
        try {
            return bytes.toUtf8();
        } catch (MalformedInputException e) {
            throw new AssertionError(e);
        }
    }

    String text() {
        return text;
    }

    /** All elements, in their order. */
    List<Element> elements() {
        return elements(document.getElementsByTagName("*"));
    }

    List<Element> elements(String name) {
        return elements(document.getElementsByTagName(name));
    }

    private static List<Element> elements(NodeList list) {
        List<Element> elements = new ArrayList<>();
        IntStream.range(0, list.getLength()).mapToObj(list::item).forEach(node -> elements.add((Element) node));
        return elements;
    }

    Element byId(String id) {
        return elements().stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no element " + id));
    }

    /** What is said in words: all text. */
    String words() {
        return document.getDocumentElement().getTextContent();
    }

    static List<Element> within(Element element, String name) {
        return elements(element.getElementsByTagName(name));
    }

    /** The numbers that the page shows. */
    List<Shown> numbers() {
        return elements("data").stream()
                .map(element -> new Shown(
                        element.getAttribute("data-of"),
                        new BigDecimal(element.getAttribute("value")),
                        element.getTextContent()))
                .toList();
    }

    /** A number as it is shown, with which it is. */
    record Shown(String of, BigDecimal value, String text) {}

    /** The nodes of text under an element, without those in elements of some names. */
    static String textWithout(Element element, List<String> names) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                text.append(names.contains(inner.getTagName()) ? "" : textWithout(inner, names));
            } else {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }
}
