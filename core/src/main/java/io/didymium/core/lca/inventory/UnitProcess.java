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
 * What one process takes in and gives off, per run.
 *
 * @param id its identity
 * @param name what it does, for people
 * @param version its version, such as {@code 00.00.001}; may be empty
 * @param origin where its data come from
 * @param exchanges what passes in and out, in the order of their numbers
 * @param reference the number of the exchange that the process is run for; none where the source does not say
 * @param allocation how the source divides the process among its products
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
    /** @throws IllegalArgumentException if a number stands twice, or the reference is none of the exchanges */
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
                throw new IllegalArgumentException("exchange " + exchange.number() + " stands twice in " + name);
            }
        }
        if (reference.isPresent() && !numbers.contains(reference.getAsInt())) {
            throw new IllegalArgumentException("reference exchange " + reference.getAsInt() + " is not in " + name);
        }
    }

    /** The exchange that the process is run for. */
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
     * Where the data of a process come from.
     *
     * @param coverage what they stand for in time and space
     * @param sources the publications they come from
     * @param description what the source says of the process; may be empty
     */
    public record Origin(Coverage coverage, List<DataSetId> sources, String description) {
        /** Nothing is said. */
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

    /** Collects the parts of a {@link UnitProcess}. */
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

        /** Sets {@link UnitProcess#version}. */
        public Builder version(String version) {
            this.version = version;
            return this;
        }

        /** Sets {@link UnitProcess#origin}. */
        public Builder origin(Origin origin) {
            this.origin = origin;
            return this;
        }

        /** Sets {@link UnitProcess#exchanges}. */
        public Builder exchanges(List<Exchange> exchanges) {
            this.exchanges = exchanges;
            return this;
        }

        /** Sets {@link UnitProcess#reference}. */
        public Builder reference(@Nullable Integer reference) {
            this.reference = reference;
            return this;
        }

        /** Sets {@link UnitProcess#allocation}. */
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
