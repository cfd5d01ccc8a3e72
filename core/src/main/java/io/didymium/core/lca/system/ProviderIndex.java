package io.didymium.core.lca.system;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.didymium.core.lca.allocation.AllocationKey;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.UnitProcess;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The product flows of a system by flow, and the rule that links an exchange to one of them. */
final class ProviderIndex {
    private final List<ProductFlow> productFlows = new ArrayList<>();
    private final ListMultimap<DataSetId, Integer> columns = ArrayListMultimap.create();
    /** Reference products and co-products with allocation factors; other outputs may be inputs that were misplaced. */
    private final Set<ProductFlow> declared = new HashSet<>();

    private final ProviderRule rule;

    ProviderIndex(ProviderRule rule) {
        this.rule = requireNonNull(rule, "rule");
    }

    /** Adds the products of a process, each as the next column. */
    void add(UnitProcess process, List<DataSetId> products) {
        for (DataSetId product : products) {
            columns.put(product, productFlows.size());
            productFlows.add(new ProductFlow(process.id(), product));
        }
        Optional<DataSetId> stated = process.referenceExchange().map(Exchange::flow);
        stated.or(() -> products.size() == 1 ? Optional.of(products.get(0)) : Optional.empty())
                .ifPresent(reference -> declared.add(new ProductFlow(process.id(), reference)));
        process.allocation().factors().stream()
                .filter(factor -> factor.value().signum() > 0)
                .forEach(factor -> declared.add(new ProductFlow(process.id(), factor.product())));
    }

    List<ProductFlow> productFlows() {
        return productFlows;
    }

    /**
     * Links an exchange: to the provider it names, else to the only one that the rule allows. Where the named provider is
     * absent, no other is taken instead.
     */
    Link find(Exchange exchange) {
        List<Integer> all = columns.get(exchange.flow());
        Optional<DataSetId> named = exchange.link().provider();
        if (named.isPresent()) {
            return all.stream()
                    .filter(column -> processOf(column).equals(named.get()))
                    .findFirst()
                    .<Link>map(column -> new Link.To(column, ""))
                    .orElseGet(() -> new Link.Missing(
                            CutOff.Reason.PROVIDER_NOT_FOUND, named.get().value(), 0));
        }
        List<Integer> makers = all.stream().filter(this::isDeclared).toList();
        if (makers.size() == 1) {
            return new Link.To(makers.get(0), "");
        }
        if (makers.isEmpty() && all.size() == 1) {
            if (rule == ProviderRule.ANY_PRODUCT) {
                return new Link.To(all.get(0), processOf(all.get(0)).value());
            }
            return new Link.Missing(
                    CutOff.Reason.PROVIDER_NOT_REFERENCE, processOf(all.get(0)).value(), 1);
        }
        return new Link.Missing(
                all.isEmpty() ? CutOff.Reason.NO_PROVIDER : CutOff.Reason.AMBIGUOUS_PROVIDER, "", all.size());
    }

    /** The column of a substitute, of the process it names or the only one; never of the process it is credited to. */
    Optional<Integer> columnOf(AllocationKey.Substitute substitute, DataSetId credited) {
        List<Integer> all = columns.get(substitute.flow()).stream()
                .filter(column -> !processOf(column).equals(credited))
                .filter(column ->
                        substitute.provider().map(processOf(column)::equals).orElse(true))
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private DataSetId processOf(int column) {
        return productFlows.get(column).process();
    }

    private boolean isDeclared(int column) {
        return declared.contains(productFlows.get(column));
    }

    /** The outcome of linking an exchange. */
    sealed interface Link {
        /** Linked to a column; the provider is empty if the flow is its reference product or it is named. */
        record To(int column, String provider) implements Link {}

        /** Not linked; the provider is empty where none is concerned. */
        record Missing(CutOff.Reason reason, String provider, int count) implements Link {}
    }
}
