package dev.blockaway.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the pins out of the {@code pom.xml} that pins them, so that no second list exists. */
final class PinReader {
  private PinReader() {}

  static List<Pin> read(Path pom) {
    List<Pin> pins = new ArrayList<>();
    for (Element item : elements(parse(pom).getElementsByTagName("artifactItem"))) {
      pins.add(
          new Pin(
              text((Element) execution(item), "id"),
              text(item, "groupId"),
              text(item, "artifactId"),
              text(item, "version"),
              text(item, "classifier")));
    }
    return pins;
  }

  private static Document parse(Path pom) {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  private static org.w3c.dom.Node execution(Element item) {
    org.w3c.dom.Node node = item;
    while (!node.getNodeName().equals("execution")) {
      node = node.getParentNode();
    }
    return node;
  }

  private static String text(Element parent, String child) {
    List<Element> found = elements(parent.getElementsByTagName(child));
    return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> result = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      result.add((Element) nodes.item(i));
    }
    return result;
  }
}
