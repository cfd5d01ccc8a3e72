package io.didymium.passport.exchange.aas.element;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An element of a template: what it is called, what it means, and what it holds. */
final class TemplateElement {
    private static final Splitter WORDS = Splitter.on(' ').limit(4);

    /** The kinds of elements. */
    enum Kind {
        PROPERTY("Property"),
        TEXT("MultiLanguageProperty"),
        GROUP("SubmodelElementCollection"),
        LIST("SubmodelElementList");

        private final String modelType;

        Kind(String modelType) {
            this.modelType = modelType;
        }

        String modelType() {
            return modelType;
        }
    }

    private final String name;
    private final boolean required;
    private final String type;
    private final String meaning;
    private final List<TemplateElement> children = new ArrayList<>();
    private final Map<String, String> codes = new HashMap<>();

    private TemplateElement(String name, boolean required, String type, String meaning) {
        this.name = name;
        this.required = required;
        this.type = type;
        this.meaning = meaning;
    }

    /** The element that a line of the table says, without leading spaces. */
    static TemplateElement of(String line) {
        List<String> words = WORDS.splitToList(line);
        return new TemplateElement(
                words.get(0), words.get(1).equals("!") || words.get(1).equals("+"), words.get(2), words.get(3));
    }

    /** A submodel, which holds elements as a group does. */
    static TemplateElement submodel(String name) {
        return new TemplateElement(name, true, "group", "");
    }

    void add(TemplateElement child) {
        children.add(child);
    }

    /** Adds a code of a value. */
    void addCode(String line) {
        int space = line.indexOf(' ');
        codes.put(line.substring(space + 1), line.substring(0, space));
    }

    String name() {
        return name;
    }

    boolean required() {
        return required;
    }

    Kind kind() {
        return switch (type) {
            case "text" -> Kind.TEXT;
            case "group" -> Kind.GROUP;
            case "list" -> Kind.LIST;
            default -> Kind.PROPERTY;
        };
    }

    /** The type of the values of a property, such as {@code xs:string}. */
    String valueType() {
        return type;
    }

    /** Its semantic id. */
    String meaning() {
        return meaning;
    }

    List<TemplateElement> children() {
        return children;
    }

    /** The ids of values that have one, by value. */
    Map<String, String> codes() {
        return codes;
    }
}
