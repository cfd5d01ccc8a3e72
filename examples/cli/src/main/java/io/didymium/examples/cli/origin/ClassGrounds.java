package io.didymium.examples.cli.origin;

import com.fasterxml.jackson.databind.JsonNode;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Source;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.examples.cli.text.CredentialView;
import io.didymium.passport.PassportBundle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** On what the class of each source rests: whether it was declared, by whom and in which credential, or inferred. */
final class ClassGrounds {
    private static final String DECLARED = "sourceDeclaration";

    private final Map<String, CredentialView> declaring = new HashMap<>();
    private final Map<String, SourceDeclaration> declarations = new HashMap<>();

    ClassGrounds(PassportBundle bundle, Collection<SourceDeclaration> declarations) {
        declarations.forEach(each -> this.declarations.put(each.subject().value(), each));
        bundle.credentials().stream().map(CredentialView::of).forEach(credential -> {
            JsonNode subject = credential.document().path("credentialSubject");
            if (subject.isArray()) {
                subject.forEach(event -> add(event, credential));
            } else {
                add(subject, credential);
            }
        });
    }

    private void add(JsonNode subject, CredentialView credential) {
        if (subject.has(DECLARED)) {
            declaring.putIfAbsent(subject.path("id").asText(), credential);
        }
    }

    /** The grounds of a class in an element of a batch, each once, in the order of their texts. */
    List<String> of(OriginBook book, BatchId batch, Element element, SourceClass sourceClass) {
        TreeSet<String> grounds = new TreeSet<>();
        book.origin(batch).shares(element).keySet().stream()
                .filter(source -> source.sourceClass() == sourceClass)
                .forEach(source -> grounds.add(of(source)));
        return List.copyOf(grounds);
    }

    private String of(Source source) {
        String origin = source.origin().value();
        Optional<SourceDeclaration> declared = Optional.ofNullable(declarations.get(origin));
        Optional<CredentialView> credential = Optional.ofNullable(declaring.get(origin));
        String where = credential
                .map(view -> " by " + view.issuer() + " in " + view.id())
                .orElse(", in no credential that can be read here");
        if (declared.isEmpty()) {
            return "inferred of " + origin + ": nobody declares its source";
        }
        return declared.get().sourceClass() == source.sourceClass()
                ? "declared of " + origin + where
                : "inferred of " + origin + ": " + declared.get().sourceClass().label() + " is declared" + where;
    }
}
