package io.didymium.passport.exchange.aas;

import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.bytes.MalformedInputException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A relation from one part of a package to another (ECMA-376, part 2).
 *
 * @param type its type
 * @param target where it leads
 * @param external whether that is outside of the package
 */
record Relation(String type, String target, boolean external) {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final int MAX_BYTES = 1 << 20;

    /** The relations of a part. No document type and no entity is read. */
    static List<Relation> readAll(String name, Bytes xml) throws MalformedInputException {
        if (xml.length() > MAX_BYTES) {
            throw new MalformedInputException(name, "has more than " + MAX_BYTES + " bytes of relations");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml.toByteArray()));
            List<Relation> relations = new ArrayList<>();
            boolean root = true;
            while (reader.hasNext()) {
                if (reader.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (root) {
                    require(isNamed(reader, "Relationships"), name, "has no relations of a package");
                } else if (isNamed(reader, "Relationship")) {
                    relations.add(read(name, reader));
                }
                root = false;
            }
            return relations;
        } catch (XMLStreamException | RuntimeException e) {
            throw new MalformedInputException(name, "is not XML", e);
        }
    }

    private static boolean isNamed(XMLStreamReader reader, String local) {
        return reader.getLocalName().equals(local) && Objects.equals(reader.getNamespaceURI(), NAMESPACE);
    }

    private static Relation read(String name, XMLStreamReader reader) throws MalformedInputException {
        String type = reader.getAttributeValue(null, "Type");
        String target = reader.getAttributeValue(null, "Target");
        require(type != null && target != null, name, "has a relation without Type or Target");
        return new Relation(
                Objects.requireNonNull(type),
                Objects.requireNonNull(target),
                "External".equals(reader.getAttributeValue(null, "TargetMode")));
    }

    private static void require(boolean holds, String name, String reason) throws MalformedInputException {
        if (!holds) {
            throw new MalformedInputException(name, reason);
        }
    }
}
