package org.wardplan.report.browser;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What is asked of the tree of a page. */
final class Dom {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private Dom() {}

    /** The tree of a well-formed page; nothing that it names is read. */
    static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setExpandEntityReferences(false);
            // A whole London has more elements than the limit that guards against files from elsewhere.
            factory.setAttribute("jdk.xml.elementAttributeLimit", "0");
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("a page that is not well-formed: " + e.getMessage(), e);
        }
    }

    /** Elements below one, in the order of the page; {@code *} for all. */
    static List<Element> all(Element of, String tag) {
        NodeList found = of.getElementsByTagName(tag);
        List<Element> all = new ArrayList<>(found.getLength());
        for (int i = 0; i < found.getLength(); i++) {
            all.add((Element) found.item(i));
        }
        return all;
    }

    static Element first(Element of, String tag) {
        List<Element> all = all(of, tag);
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a page without " + tag);
        }
        return all.get(0);
    }

    /** Child elements with one of the names. */
    static List<Element> children(Element of, String... tags) {
        List<Element> found = new ArrayList<>();
        for (Node n = of.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e && List.of(tags).contains(e.getTagName())) {
                found.add(e);
            }
        }
        return found;
    }

    static boolean has(Element e, String cssClass) {
        return SPACES.splitAsStream(e.getAttribute("class")).anyMatch(cssClass::equals);
    }

    static String text(Element e) {
        return SPACES.matcher(e.getTextContent()).replaceAll(" ").strip();
    }

    static void remove(Node n) {
        Node parent = n.getParentNode();
        if (parent != null) {
            parent.removeChild(n);
        }
    }

    static void addClass(Element e, String cssClass) {
        e.setAttribute("class", (e.getAttribute("class") + " " + cssClass).strip());
    }

    /** Under another name, with the same attributes and content. */
    static Element rename(Element e, String tag) {
        return (Element) e.getOwnerDocument().renameNode(e, null, tag);
    }

    /** A new element with attributes, names and values in turn, and text where it has one. */
    static Element element(Element of, String tag, @Nullable String text, String... attributes) {
        Element e = of.getOwnerDocument().createElement(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            e.setAttribute(attributes[i], attributes[i + 1]);
        }
        if (text != null) {
            e.setTextContent(text);
        }
        return e;
    }

    /** Puts a new element in the place of another and that one inside it. */
    static void wrap(Element e, Element around) {
        Node parent = e.getParentNode();
        parent.replaceChild(around, e);
        around.appendChild(e);
    }

    /** Moves what is inside one to the end of another. */
    static void move(Element from, Element to) {
        for (Node n = from.getFirstChild(); n != null; n = from.getFirstChild()) {
            to.appendChild(n);
        }
    }
}
