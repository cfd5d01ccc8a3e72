package io.didymium.examples.cli.description;

import io.didymium.core.id.Concept;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.examples.cli.word.Nearest;
import java.util.Map;
import java.util.TreeMap;

/** The concepts that a file names once and refers to by a word of its own. */
final class Concepts {
    private final Map<String, Concept> byWord = new TreeMap<>();

    Concepts(DescriptionNode root) throws MalformedInputException {
        if (root.has("concepts")) {
            for (DescriptionNode part : root.named("concepts")) {
                byWord.put(part.ownName(), part.allow("iri", "name").concept());
            }
        }
    }

    /** The concept of a member: the word of one described under {@code concepts}, or the concept itself. */
    Concept of(DescriptionNode part, String name) throws MalformedInputException {
        if (part.has(name) && part.node().get(name).isObject()) {
            return part.object(name).allow("iri", "name").concept();
        }
        String word = part.text(name);
        Concept concept = byWord.get(word);
        if (concept == null) {
            String meant = Nearest.to(word, byWord.keySet())
                    .map(near -> "did you mean " + near + "?")
                    .orElse("add it under concepts, or write {\"iri\": ..., \"name\": ...} here");
            throw part.fault(name, "unknown concept '" + word + "'; " + meant);
        }
        return concept;
    }
}
