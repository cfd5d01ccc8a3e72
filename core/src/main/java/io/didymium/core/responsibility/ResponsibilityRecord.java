package io.didymium.core.responsibility;

import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that one party states and signs beside the goods, about people, risks, hazards or accounts: a statement that rests on that
 * party alone unless others show it too.
 */
public interface ResponsibilityRecord {
    /** Its identity. */
    RecordId id();

    /** What it is, for people. */
    String name();

    /** The party that states it. */
    PartyId keeper();

    /** The day from which it can be stated: the latest day that it is about. */
    LocalDate date();

    /** The documents that it names, in its order. */
    List<ReportDocument> documents();
}
