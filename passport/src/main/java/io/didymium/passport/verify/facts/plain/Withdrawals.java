package io.didymium.passport.verify.facts.plain;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.core.id.BatchId;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.stock.StockRule;
import io.didymium.passport.credential.PlainEvents;
import io.didymium.passport.credential.PlainProduct;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.StepSubject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How much of each product is taken by all that consumes it, whether or not the events have the rare-earth extension.
 *
 * <p>What weighings can differ by is no excess. What is moved or modified stays. Where an event states no mass, nothing is counted, so that
 * the sum is at most what was taken.
 */
final class Withdrawals {
    private final Map<BatchId, Mass> masses = new HashMap<>();
    private final ListMultimap<BatchId, MeasuredMass> weighings =
            MultimapBuilder.hashKeys().arrayListValues().build();
    private final Map<BatchId, Mass> taken = new HashMap<>();
    private final Map<BatchId, Set<String>> events = new HashMap<>();
    private final Set<String> counted = new HashSet<>();

    Withdrawals(List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement.subject() instanceof ProductSubject made) {
                if (masses.putIfAbsent(made.batch().id(), made.batch().mass().value()) == null) {
                    weighings.put(made.batch().id(), made.batch().mass());
                }
            } else if (statement.subject() instanceof PlainProduct product) {
                product.whole().ifPresent(mass -> masses.putIfAbsent(product.id(), mass));
            } else if (statement.subject() instanceof StepSubject run) {
                countStep(run);
            }
        }
        for (Statement statement : statements) {
            if (statement.subject() instanceof PlainEvents stated) {
                stated.events().forEach(this::countPlain);
            }
        }
    }

    private void countStep(StepSubject run) {
        String event = run.step().id().value();
        if (counted.add(event)) {
            run.step().inputs().forEach(input -> {
                count(input.batch(), Optional.of(input.mass().value()), event);
                weighings.put(input.batch(), input.mass());
            });
        }
    }

    private void countPlain(PlainEvents.Event event) {
        if (counted.add(event.id().value())) {
            event.taken()
                    .forEach(portion ->
                            count(portion.product(), portion.mass(), event.id().value()));
        }
    }

    private void count(BatchId product, Optional<Mass> mass, String event) {
        mass.ifPresent(known -> {
            taken.merge(product, known, Mass::plus);
            events.computeIfAbsent(product, id -> new TreeSet<>()).add(event);
        });
    }

    /** The products of which more was taken than they weigh, each with the message's arguments, by id. */
    SortedMap<BatchId, Map<String, String>> excessive() {
        SortedMap<BatchId, Map<String, String>> excessive = new TreeMap<>();
        taken.forEach((product, sum) -> {
            Mass mass = masses.get(product);
            if (mass != null && sum.compareTo(mass.plus(StockRule.STANDARD.tolerance(weighings.get(product)))) > 0) {
                excessive.put(
                        product,
                        Map.of(
                                "taken", sum.toString(),
                                "product", product.value(),
                                "events", String.join(", ", events.getOrDefault(product, Set.of())),
                                "mass", mass.toString()));
            }
        });
        return excessive;
    }
}
