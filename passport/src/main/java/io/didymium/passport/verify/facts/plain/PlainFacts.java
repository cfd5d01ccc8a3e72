package io.didymium.passport.verify.facts.plain;

import com.google.common.collect.TreeMultiset;
import io.didymium.core.batch.Batch;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessStep;
import io.didymium.passport.CredentialKind;
import io.didymium.passport.credential.PlainEvents;
import io.didymium.passport.credential.PlainProduct;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.report.PlainFinding;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What credentials without the rare-earth extension state of goods: identities and masses, but nothing that balances. */
public final class PlainFacts {
    private final SortedMap<BatchId, PlainProduct> products = new TreeMap<>();
    private final SortedMap<String, Finding> unbalanced = new TreeMap<>();
    private final TreeMultiset<String> passports = TreeMultiset.create();
    private final Map<BatchId, Finding> overdrawn = new HashMap<>();
    private final Set<BatchId> moved = new HashSet<>();
    private final boolean chain;
    private boolean unreadEvents;

    /** What statements state, in the order given. */
    public PlainFacts(List<Statement> statements) {
        chain = statements.stream()
                .map(Statement::subject)
                .anyMatch(subject -> subject.isAboutGoods() && !subject.isPlain());
        statements.stream().map(Statement::subject).forEach(this::add);
        new Withdrawals(statements)
                .excessive()
                .forEach((product, arguments) -> overdrawn.put(
                        product, Finding.of(PlainFinding.TAKEN_BEYOND_MASS, Location.of(product.value()), arguments)));
    }

    private void add(Subject subject) {
        if (subject instanceof ProductSubject made) {
            passports.add(made.batch().id().value());
        } else if (subject instanceof PlainProduct product) {
            products.putIfAbsent(product.id(), product);
            if (product.extent() != PlainProduct.Extent.MODEL) {
                passports.add(product.id().value());
            }
            unbalanced("product", product.id().value());
        } else if (subject instanceof PlainEvents stated) {
            for (PlainEvents.Event event : stated.events()) {
                unbalanced("event", event.id().value());
                Stream.concat(event.taken().stream(), event.moved().stream())
                        .forEach(portion -> moved.add(portion.product()));
            }
        } else if (subject.isPlain() && subject.isAboutGoods()) {
            unreadEvents |= subject.kind() == CredentialKind.TRACEABILITY_EVENT;
            unbalanced("the subject", subject.id().value());
        }
    }

    private void unbalanced(String what, String id) {
        unbalanced.put(id, Finding.of(PlainFinding.NOT_BALANCED, Location.of(id), Map.of("what", what, "id", id)));
    }

    /** Whether any credential states something of goods with the extension, so that there is a chain to check. */
    public boolean describesChain() {
        return chain;
    }

    /** The products that only plain passports describe or that they describe too, by id. */
    public SortedMap<BatchId, PlainProduct> products() {
        return Collections.unmodifiableSortedMap(products);
    }

    /** One finding for each product and event that cannot be balanced, by id. */
    public SortedMap<String, Finding> unbalanced() {
        return Collections.unmodifiableSortedMap(unbalanced);
    }

    /** The batches and pieces that more than one passport describes, at least one of them plain, with the number of passports. */
    public SortedMap<String, Integer> duplicates() {
        SortedMap<String, Integer> duplicates = new TreeMap<>();
        products.keySet().stream()
                .map(BatchId::value)
                .filter(id -> passports.count(id) > 1)
                .forEach(id -> duplicates.put(id, passports.count(id)));
        return duplicates;
    }

    /** Whether an event without the extension may have moved or taken a batch, so that its stock at single sites is not known. */
    public boolean mayHaveMoved(BatchId batch) {
        return unreadEvents || moved.contains(batch);
    }

    /** What is wrong with the products of which more is taken than they weigh, by product. */
    public Map<BatchId, Finding> overdrawn() {
        return Collections.unmodifiableMap(overdrawn);
    }

    /**
     * A product as an input of a step, for that step's balance alone: of an input counts what was taken, which the step states, and
     * its assay, which is missing here.
     */
    public static Batch asInput(BatchPortion portion, ProcessStep step) {
        return Batch.builder(portion.batch(), MaterialForm.INPUT_MATERIAL)
                .mass(portion.mass())
                .producedAt(step.facility(), step.startedAt())
                .build();
    }
}
