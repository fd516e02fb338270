package org.hecha.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.junit.jupiter.api.Test;

class WordBinaryParserTest {

    private static final String TEXT_STREAM = "WordDocument";
    /** The byte of the file information block whose lowest bit says that the file is encrypted. */
    private static final int ENCRYPTED_FLAG = 0x0B;

    private static ParsedBlocks parse(byte[] file) throws Exception {
        return ParsedBlocks.of(new WordBinaryParser(Limits.DEFAULT), file);
    }

    private static byte[] container(String entry, byte[] content) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(content), entry);
            return written(files);
        }
    }

    private static byte[] written(POIFSFileSystem files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeFilesystem(out);
        return out.toByteArray();
    }

    @Test
    void fileWithAPasswordIsEncryptedNotDamaged() throws Exception {
        byte[] encrypted;
        try (POIFSFileSystem files =
                        new POIFSFileSystem(new ByteArrayInputStream(ParsedBlocks.fixture("features.doc")));
                DocumentInputStream stream = files.createDocumentInputStream(TEXT_STREAM)) {
            byte[] text = stream.readAllBytes();
            text[ENCRYPTED_FLAG] |= 1;
            files.createOrUpdateDocument(new ByteArrayInputStream(text), TEXT_STREAM);
            encrypted = written(files);
        }

        assertThatThrownBy(() -> parse(encrypted)).isInstanceOf(EncryptedDocumentException.class);
    }

    @Test
    void encryptedDocxInsideItsContainerIsEncrypted() throws Exception {
        byte[] file = container("EncryptedPackage", new byte[5_000]);

        assertThatThrownBy(() -> parse(file)).isInstanceOf(EncryptedDocumentException.class);
    }

    @Test
    void containerWithoutWordTextIsRefused() throws Exception {
        byte[] works = container("CONTENTS", new byte[5_000]);

        assertThatThrownBy(() -> parse(works)).isInstanceOf(TikaException.class);
        assertThatThrownBy(() -> parse(new byte[0])).isInstanceOfAny(TikaException.class, IOException.class);
    }

    @Test
    void pictureStandsWhereItStood() throws Exception {
        ParsedBlocks parsed = parse(ParsedBlocks.fixture("features.doc"));

        assertThat(parsed.images()).hasSize(1);
        int at = parsed.images().get(0).place().block();
        assertThat(parsed.blocks().get(at - 2))
                .isInstanceOf(Paragraph.class)
                .extracting("text")
                .isEqualTo("其他需要报告的事项");
    }
}
