package io.didymium.core.lca.inventory;

import static java.util.Objects.requireNonNull;

import io.didymium.core.id.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A unit process with its inputs and outputs (ISO 14040, 3.34).
 *
 * @param id the identifier
 * @param name the name shown to people
 * @param version the version, such as {@code 00.00.001}; may be empty
 * @param origin where the data come from
 * @param exchanges the inputs and outputs, by number
 * @param reference the number of the exchange with the reference flow; empty if the source states none
 * @param allocation the allocation factors of the source
 */
public record UnitProcess(
        DataSetId id,
        String name,
        String version,
        Origin origin,
        List<Exchange> exchanges,
        OptionalInt reference,
        StoredAllocation allocation)
        implements DataSet {
    /** @throws IllegalArgumentException if two exchanges have one number, or the reference is no exchange */
    public UnitProcess {
        requireNonNull(id, "id");
        Text.require(name, "name of a process");
        requireNonNull(version, "version");
        requireNonNull(origin, "origin");
        requireNonNull(allocation, "allocation");
        exchanges = exchanges.stream()
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .toList();
        Set<Integer> numbers = new HashSet<>();
        for (Exchange exchange : exchanges) {
            if (!numbers.add(exchange.number())) {
                throw new IllegalArgumentException("exchange " + exchange.number() + " occurs twice in " + name);
            }
        }
        if (reference.isPresent() && !numbers.contains(reference.getAsInt())) {
            throw new IllegalArgumentException("reference exchange " + reference.getAsInt() + " is not in " + name);
        }
    }

    /** The exchange with the reference flow. */
    public Optional<Exchange> referenceExchange() {
        return reference.isEmpty()
                ? Optional.empty()
                : exchanges.stream()
                        .filter(exchange -> exchange.number() == reference.getAsInt())
                        .findFirst();
    }

    @Override
    public Kind kind() {
        return Kind.PROCESS;
    }

    /**
     * The origin of the data of a process.
     *
     * @param coverage the period and area that they represent
     * @param sources the publications that they are taken from
     * @param description the description of the source; may be empty
     */
    public record Origin(Coverage coverage, List<DataSetId> sources, String description) {
        /** Nothing is stated. */
        public static final Origin UNKNOWN = new Origin(Coverage.UNKNOWN, List.of(), "");

        /** Copies the sources. */
        public Origin {
            requireNonNull(coverage, "coverage");
            requireNonNull(description, "description");
            sources = List.copyOf(sources);
        }
    }

    /** Starts a builder. */
    public static Builder builder(DataSetId id, String name) {
        return new Builder(id, name);
    }

    /** Starts a builder with the parts of this value. */
    public Builder toBuilder() {
        return builder(id, name)
                .version(version)
                .origin(origin)
                .exchanges(exchanges)
                .reference(reference.isEmpty() ? null : reference.getAsInt())
                .allocation(allocation);
    }

    /** Gathers the parts of an {@link UnitProcess}; each method sets the part of its name. */
    public static final class Builder {
        private final DataSetId id;
        private final String name;
        private String version = "";
        private Origin origin = Origin.UNKNOWN;
        private List<Exchange> exchanges = List.of();
        private @Nullable Integer reference;
        private StoredAllocation allocation = StoredAllocation.NONE;

        private Builder(DataSetId id, String name) {
            this.id = id;
            this.name = name;
        }

        public Builder version(String version) {
            this.version = version;
            return this;
        }

        public Builder origin(Origin origin) {
            this.origin = origin;
            return this;
        }

        public Builder exchanges(List<Exchange> exchanges) {
            this.exchanges = exchanges;
            return this;
        }

        public Builder reference(@Nullable Integer reference) {
            this.reference = reference;
            return this;
        }

        public Builder allocation(StoredAllocation allocation) {
            this.allocation = allocation;
            return this;
        }

        /** The value, checked as by the constructor. */
        public UnitProcess build() {
            return new UnitProcess(
                    id,
                    name,
                    version,
                    origin,
                    exchanges,
                    reference == null ? OptionalInt.empty() : OptionalInt.of(reference),
                    allocation);
        }
    }
}
