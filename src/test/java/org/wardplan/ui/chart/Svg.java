package org.wardplan.ui.chart;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads SVG for tests. */
final class Svg {
    private Svg() {}

    static Document parse(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }

    static List<String> texts(Document d) {
        List<String> texts = new ArrayList<>();
        NodeList all = d.getElementsByTagName("text");
        for (int k = 0; k < all.getLength(); k++) {
            texts.add(all.item(k).getTextContent());
        }
        return texts;
    }

    static Element byAttribute(Document d, String name, String value) {
        NodeList all = d.getElementsByTagName("*");
        for (int k = 0; k < all.getLength(); k++) {
            Element e = (Element) all.item(k);
            if (value.equals(e.getAttribute(name))) {
                return e;
            }
        }
        throw new AssertionError("nothing has " + name + " " + value);
    }
}
