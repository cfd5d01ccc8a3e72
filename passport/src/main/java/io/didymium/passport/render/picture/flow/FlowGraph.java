package io.didymium.passport.render.picture.flow;

import io.didymium.core.origin.SourceClass;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The flow of all mass or of one element through the steps behind a batch.
 *
 * @param stations the steps, or groups of them, and the batch itself as the last
 * @param bands what flows from one station to another
 */
record FlowGraph(List<Station> stations, List<Band> bands) {
    FlowGraph {
        stations = List.copyOf(stations);
        bands = List.copyOf(bands);
    }

    /**
     * A step, or a group of steps.
     *
     * @param key what tells it from others
     * @param row its row, the batch in 0
     * @param name what it is
     * @param steps how many steps it is
     * @param in what is known to go in, in kg
     * @param out what is known to come out, in kg
     * @param balance what the balance says; empty at sources and at the batch
     * @param exits what leaves the way to the batch, by what it is
     * @param unknown whether an amount that goes in or out is not known
     */
    record Station(
            String key,
            int row,
            String name,
            int steps,
            BigDecimal in,
            BigDecimal out,
            Optional<Balance> balance,
            SortedMap<Exit, BigDecimal> exits,
            boolean unknown) {
        /** The greater of what goes in and what comes out. */
        BigDecimal throughput() {
            return in.max(out);
        }
    }

    /**
     * What the balance of a station says.
     *
     * @param difference in less out, in kg
     * @param uncertainty the standard uncertainty of it, if it is of one step
     * @param word whether it closes
     */
    record Balance(BigDecimal difference, Optional<BigDecimal> uncertainty, String word) {}

    /**
     * What flows from one station to another.
     *
     * @param what what it is, for people
     * @param amount in kg; empty if it is not known
     * @param classes the parts of it by the class of source, in kg; empty for all mass, or if origins are not known
     */
    record Band(
            String from,
            String to,
            String what,
            Optional<BigDecimal> amount,
            SortedMap<SourceClass, BigDecimal> classes) {}

    /** Where material leaves the way to the batch. */
    enum Exit {
        /** Left in stock, or delivered to others. */
        LEFT,
        /** Another product. */
        CO_PRODUCT,
        /** Back into the process. */
        INTERNAL_RETURN,
        /** A residue or waste with a passport. */
        RESIDUE,
        /** A loss, an emission or an effluent. */
        LOSS
    }
}
