package org.hecha.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.hecha.document.SheetContent.Merge;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the binary workbooks of Excel 97 to 2003 and of WPS (.xls, .et).
 *
 * <p>The library below throws any kind of {@link RuntimeException} at damaged files; all become {@link TikaException}.
 */
public final class XlsParser implements Parser {

    private static final long serialVersionUID = 1L;

    /** The library takes some ten times the bytes of the file. */
    private static final long MOST_BYTES = 32L << 20;

    /** Formats below this number may be built in. */
    private static final int FIRST_OWN_FORMAT = 164;

    private final transient Limits limits;

    public XlsParser(Limits limits) {
        this.limits = limits;
    }

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(FormatDetector.XLS);
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        byte[] bytes = BoundedBytes.read(stream, Math.min(MOST_BYTES, limits.fileBytes()));
        XhtmlWriter out = new XhtmlWriter(handler);
        out.startDocument();
        for (SheetContent sheet : sheets(bytes, metadata)) {
            new SheetWriter(out, limits).write(sheet);
        }
        out.endDocument();
    }

    /** All sheets of a workbook; what it says of itself goes into the metadata. */
    List<SheetContent> sheets(byte[] bytes, Metadata metadata) throws IOException, SAXException, TikaException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes));
                HSSFWorkbook workbook = new HSSFWorkbook(files.getRoot(), false)) {
            WordBinaryParser.describe(workbook.getSummaryInformation(), metadata);
            ShownNumber numbers = new ShownNumber(workbook.getInternalWorkbook().isUsing1904DateWindowing());
            List<SheetContent> sheets = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                boolean hidden = workbook.getSheetVisibility(i) != SheetVisibility.VISIBLE;
                sheets.add(content(workbook.getSheetAt(i), hidden, numbers));
            }
            return sheets;
        } catch (org.apache.poi.EncryptedDocumentException encrypted) {
            throw new EncryptedDocumentException(encrypted);
        } catch (RuntimeException damage) {
            throw new TikaException("damaged workbook: " + damage, damage);
        }
    }

    private SheetContent content(HSSFSheet sheet, boolean hidden, ShownNumber numbers) throws LimitExceededException {
        SheetContent content = new SheetContent(sheet.getSheetName(), hidden, limits);
        for (Row row : sheet) {
            if (row.getZeroHeight()) {
                content.hideRow(row.getRowNum());
            }
            for (Cell cell : row) {
                content.cell(
                        cell.getRowIndex(), cell.getColumnIndex(), shown((HSSFCell) cell, numbers), isFramed(cell));
            }
        }
        for (int column = 0; column < 256; column++) {
            if (sheet.isColumnHidden(column)) {
                content.hideColumns(column, column);
            }
        }
        for (CellRangeAddress merge : sheet.getMergedRegions()) {
            content.merge(
                    new Merge(merge.getFirstRow(), merge.getFirstColumn(), merge.getLastRow(), merge.getLastColumn()));
        }
        return content;
    }

    private static boolean isFramed(Cell cell) {
        HSSFCellStyle style = (HSSFCellStyle) cell.getCellStyle();
        return style.getBorderTop() != BorderStyle.NONE
                || style.getBorderBottom() != BorderStyle.NONE
                || style.getBorderLeft() != BorderStyle.NONE
                || style.getBorderRight() != BorderStyle.NONE;
    }

    private static String shown(HSSFCell cell, ShownNumber numbers) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> {
                int format = cell.getCellStyle().getDataFormat();
                String written =
                        format < FIRST_OWN_FORMAT ? null : cell.getCellStyle().getDataFormatString();
                yield numbers.of(cell.getNumericCellValue(), format, written);
            }
            case STRING -> cell.getRichStringCellValue().getString();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }
}
