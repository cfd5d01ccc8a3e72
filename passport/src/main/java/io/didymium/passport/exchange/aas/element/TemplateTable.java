package io.didymium.passport.exchange.aas.element;

import com.google.common.io.Resources;
import io.didymium.passport.exchange.aas.template.IdtaTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The elements of templates, as the table {@code templates.txt} says them. */
final class TemplateTable {
    private static final String SUBMODEL = "submodel: ";
    private static final Map<String, TemplateElement> ROOTS = read();

    private TemplateTable() {}

    private static Map<String, TemplateElement> read() {
        Map<String, TemplateElement> roots = new HashMap<>();
        List<TemplateElement> open = new ArrayList<>();
        for (String line : lines()) {
            String text = line.strip();
            int depth = (line.length() - text.length()) / 2;
            if (text.startsWith(SUBMODEL)) {
                String label = text.substring(SUBMODEL.length());
                open.clear();
                open.add(TemplateElement.submodel(label));
                roots.put(label, open.get(0));
            } else if (text.startsWith("= ")) {
                open.get(open.size() - 1).addCode(text.substring(2));
            } else if (!text.isEmpty() && !text.startsWith("#")) {
                open.subList(depth, open.size()).clear();
                TemplateElement element = TemplateElement.of(text);
                open.get(depth - 1).add(element);
                open.add(element);
            }
        }
        return roots;
    }

    private static List<String> lines() {
        try {
            return Resources.readLines(
                    Resources.getResource(TemplateTable.class, "templates.txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the table of templates is damaged", e);
        }
    }

    /** The template as a group of its elements. */
    static TemplateElement root(IdtaTemplate template) {
        return Objects.requireNonNull(ROOTS.get(template.label()), template.label());
    }

    /** The template of a submodel with a semantic id. */
    static Optional<IdtaTemplate> find(String semanticId) {
        return Arrays.stream(IdtaTemplate.values())
                .filter(template -> isSame(template.semanticId(), semanticId))
                .findFirst();
    }

    /** Whether two semantic ids are one; versions of templates for batteries that differ in the last number are. */
    static boolean isSame(String template, String found) {
        return template.equals(found)
                || (template.startsWith("urn:samm:") && unversioned(template).equals(unversioned(found)));
    }

    private static String unversioned(String id) {
        return id.replaceFirst("(:[0-9]+\\.[0-9]+)\\.[0-9]+#", "$1#");
    }
}
