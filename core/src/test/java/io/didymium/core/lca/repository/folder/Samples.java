package io.didymium.core.lca.repository.folder;

import io.didymium.core.lca.inventory.Amount;
import io.didymium.core.lca.inventory.Coverage;
import io.didymium.core.lca.inventory.DataSetId;
import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.Exchange;
import io.didymium.core.lca.inventory.UnitProcess;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Processes by number: every seventh is the next version of the same one. The hash that tests give. */
final class Samples {
    static final int PROCESSES = 7;

    private Samples() {}

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<UnitProcess> processes(int from, int until) {
        return IntStream.range(from, until).mapToObj(Samples::process).toList();
    }

    static UnitProcess process(int number) {
        Random random = new Random(number);
        List<Exchange> exchanges = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(40); i++) {
            exchanges.add(Exchange.builder(
                            i,
                            i == 0 ? Direction.OUTPUT : Direction.INPUT,
                            new DataSetId("flow-" + random.nextInt(200)),
                            new Amount(
                                    BigDecimal.valueOf(random.nextLong(), 9),
                                    new DataSetId("kg"),
                                    new DataSetId("mass")))
                    .build());
        }
        return process(new DataSetId("p" + number % PROCESSES), "process " + number, exchanges);
    }

    static UnitProcess named(String name) {
        return process(new DataSetId("named"), name, List.of());
    }

    private static UnitProcess process(DataSetId id, String name, List<Exchange> exchanges) {
        return UnitProcess.builder(id, name)
                .version("1")
                .origin(new UnitProcess.Origin(Coverage.UNKNOWN, List.of(new DataSetId("source")), "text ".repeat(20)))
                .exchanges(exchanges)
                .build();
    }
}
