package io.didymium.core.conformity;

import io.didymium.core.conformity.CertificateEvent.Kind;
import io.didymium.core.id.PartyId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a certificate since it was issued, and how often its certifier looks again. Days are of UTC.
 *
 * @param events what happened, by day
 * @param surveillanceMonths the months in which the certifier looks again; empty if none are stated
 */
public record CertificateLife(List<CertificateEvent> events, Optional<Integer> surveillanceMonths) {
    /** Nothing happened yet, and no surveillance is stated. */
    public static final CertificateLife NEW = new CertificateLife(List.of(), Optional.empty());

    /** @throws IllegalArgumentException if the months are not from 1 to 120, or something happened after a withdrawal */
    public CertificateLife {
        events = events.stream()
                .sorted(Comparator.comparing(CertificateEvent::date))
                .toList();
        surveillanceMonths.filter(months -> months < 1 || months > 120).ifPresent(months -> {
            throw new IllegalArgumentException("surveillance must be every 1 to 120 months: " + months);
        });
        for (int i = 0; i < events.size() - 1; i++) {
            if (events.get(i).kind() == Kind.WITHDRAWAL) {
                throw new IllegalArgumentException("nothing happens to a certificate after its withdrawal on "
                        + events.get(i).date());
            }
        }
    }

    /** The life with these events, and surveillance every so many months, or none stated. */
    public static CertificateLife of(List<CertificateEvent> events, @Nullable Integer surveillanceMonths) {
        return new CertificateLife(events, Optional.ofNullable(surveillanceMonths));
    }

    /** The state that it is in. */
    public enum State {
        /** In force. */
        IN_FORCE,
        /** Out of force until it is reinstated. */
        SUSPENDED,
        /** Out of force for good. */
        WITHDRAWN
    }

    /** The state on a day; an event counts from its day on. */
    public State on(LocalDate day) {
        State state = State.IN_FORCE;
        for (CertificateEvent event : until(day).toList()) {
            state = switch (event.kind()) {
                case SUSPENSION -> State.SUSPENDED;
                case REINSTATEMENT -> State.IN_FORCE;
                case WITHDRAWAL -> State.WITHDRAWN;
                case SURVEILLANCE, TRANSFER -> state;
            };
        }
        return state;
    }

    /** The party to which it was last transferred by a day, if it was. */
    public Optional<PartyId> holderOn(LocalDate day) {
        return until(day).flatMap(event -> event.holder().stream()).reduce((first, last) -> last);
    }

    /** The last day by which the certifier should have looked again, as seen from a day; empty if no surveillance is stated. */
    public Optional<LocalDate> surveillanceDue(Instant validFrom, LocalDate day) {
        LocalDate last = until(day)
                .filter(event -> event.kind() == Kind.SURVEILLANCE)
                .map(CertificateEvent::date)
                .reduce((first, second) -> second)
                .orElse(LocalDate.ofInstant(validFrom, ZoneOffset.UTC));
        return surveillanceMonths.map(last::plusMonths);
    }

    /** The latest event, if there is one. */
    public Optional<CertificateEvent> latest() {
        return events.stream().reduce((first, last) -> last);
    }

    private Stream<CertificateEvent> until(LocalDate day) {
        return events.stream().filter(event -> !event.date().isAfter(day));
    }
}
