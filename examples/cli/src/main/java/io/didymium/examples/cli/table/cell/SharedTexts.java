package io.didymium.examples.cli.table.cell;

import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Whether the texts that cells refer to by number are in the workbook: a reader that trusts such a number makes room for as many texts as it
 * says, or drops the cell.
 */
final class SharedTexts {
    private static final int LONGEST_NUMBER = 9;

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private long texts;
    private long highest = -1;
    private boolean unreadable;

    SharedTexts() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Looks through a part; one that is no XML has neither cells nor texts. */
    void read(String name, InputStream part) {
        if (!name.toLowerCase(Locale.ROOT).endsWith(".xml")) {
            return;
        }
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(part);
            boolean shared = false;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    String element = xml.getLocalName();
                    if (element.equals("si")) {
                        texts++;
                    } else if (element.equals("c")) {
                        shared = "s".equals(xml.getAttributeValue(null, "t"));
                    } else if (element.equals("v") && shared) {
                        refer(xml.getElementText().strip());
                    }
                }
            }
        } catch (XMLStreamException e) {
            // Whether it matters shows when the sheets are read.
        }
    }

    private void refer(String number) {
        if (!number.matches("[0-9]{1," + LONGEST_NUMBER + "}")) {
            unreadable = true;
        } else {
            highest = Math.max(highest, Long.parseLong(number));
        }
    }

    /** Whether every text is there. */
    boolean isComplete() {
        return !unreadable && highest < texts;
    }
}
