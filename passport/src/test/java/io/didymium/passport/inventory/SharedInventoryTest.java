package io.didymium.passport.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.didymium.core.id.PartyId;
import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.format.olca.OlcaPackageReader;
import io.didymium.core.lca.format.olca.OlcaPackageWriter;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.repository.InventoryQuery;
import io.didymium.core.lca.repository.folder.FolderRepository;
import io.didymium.core.testing.PublicPackages;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.HashAlgorithm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A public database is imported, kept in a folder, and a part of it handed on. */
class SharedInventoryTest {
    @TempDir
    Path folder;

    @Test
    void whatWasImportedIsKeptAndHandedOn() throws Exception {
        InventoryImport uslci = PublicPackages.readOlca("uslci/uslci_fy17_disambiguated_v1.zip");
        try (FolderRepository repository = FolderRepository.create(folder, SharedInventoryTest::sha256)) {
            repository.storeAll(
                    new PartyId("urn:example:nrel"), uslci.dataSets(), Instant.parse("2026-01-01T00:00:00Z"));
        }
        try (FolderRepository repository = FolderRepository.open(folder, SharedInventoryTest::sha256)) {
            assertThat(InventoryDigest.of(repository.inventory())).isEqualTo(InventoryDigest.of(uslci.inventory()));
            Inventory selection = repository.selection(
                    InventoryQuery.builder().name("electricity, at grid").build());
            assertThat(selection.processes()).isNotEmpty();
            assertThat(selection.processes())
                    .hasSizeLessThan(uslci.inventory().processes().size());
            Inventory received = handOn(selection);
            assertThat(InventoryDigest.of(received)).isEqualTo(InventoryDigest.of(selection));
            selection
                    .processes()
                    .values()
                    .forEach(process -> assertThat(process)
                            .isEqualTo(uslci.inventory().processes().get(process.id())));
        }
    }

    private static Inventory handOn(Inventory inventory) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OlcaPackageWriter.write(inventory, List.of(), out);
        return OlcaPackageReader.read(new ByteArrayInputStream(out.toByteArray()))
                .inventory();
    }

    private static byte[] sha256(byte[] bytes) {
        return HashAlgorithm.SHA_256.digest(Bytes.of(bytes)).value().toByteArray();
    }
}
