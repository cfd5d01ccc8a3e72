package io.didymium.passport.render.picture.flow;

import io.didymium.passport.render.picture.flow.FlowGraph.Balance;
import io.didymium.passport.render.picture.flow.FlowGraph.Exit;
import io.didymium.passport.render.picture.flow.FlowGraph.Station;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A station while its flows are put together. */
final class FlowStation {
    private final String key;
    private final int row;
    private final SortedMap<Exit, BigDecimal> exits = new TreeMap<>();
    private String name;
    private int steps;
    private BigDecimal in = BigDecimal.ZERO;
    private BigDecimal out = BigDecimal.ZERO;
    private boolean unknown;
    private @Nullable Balance balance;

    FlowStation(String key, int row, String name) {
        this.key = key;
        this.row = row;
        this.name = name;
    }

    String key() {
        return key;
    }

    void add(String step) {
        steps++;
        name = steps == 1 ? step : "";
    }

    void in(Optional<BigDecimal> amount) {
        in = in.add(known(amount));
    }

    void out(Optional<BigDecimal> amount) {
        out = out.add(known(amount));
    }

    void exit(Exit exit, Optional<BigDecimal> amount) {
        BigDecimal known = known(amount);
        out = out.add(known);
        if (known.signum() > 0) {
            exits.merge(exit, known, BigDecimal::add);
        }
    }

    private BigDecimal known(Optional<BigDecimal> amount) {
        unknown |= amount.isEmpty();
        return amount.orElse(BigDecimal.ZERO);
    }

    /** Of several steps the differences are added, and nothing more is said. */
    void balance(Balance ofStep) {
        balance = balance == null
                ? ofStep
                : new Balance(balance.difference().add(ofStep.difference()), Optional.empty(), "");
    }

    Station station() {
        return new Station(key, row, name, steps, in, out, Optional.ofNullable(balance), exits, unknown);
    }
}
