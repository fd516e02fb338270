package org.hecha.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.hecha.document.Box;
import org.hecha.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where a finding stands, as outputs show it.
 *
 * @param label for people, in Chinese: 三、收到和处理政府信息公开申请情况 “（七）总计”行“自然人”列
 * @param section key of the section; null if none
 * @param page from 1; null where the format has no pages
 * @param block number of the block, from 1; null for the document as a whole
 * @param table key of the prescribed table, for a cell or a table
 * @param row key of the row, for a cell
 * @param column key of the column, for a cell
 * @param box rectangle on the page
 * @param start offset of the first character in the block or cell; null where the whole of it is meant
 * @param end offset after the last
 * @param quote the words as they stand; empty for something absent
 * @param place the same place in the document that was read, for who shows the document itself
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Location(
        String label,
        @Nullable String section,
        @Nullable Integer page,
        @Nullable Integer block,
        @Nullable String table,
        @Nullable String row,
        @Nullable String column,
        @Nullable Box box,
        @Nullable Integer start,
        @Nullable Integer end,
        String quote,
        @JsonIgnore Place place) {

    /** Where only the block is known. */
    public Location(
            String label,
            @Nullable String section,
            @Nullable Integer page,
            @Nullable Integer block,
            @Nullable String table,
            @Nullable String row,
            @Nullable String column,
            @Nullable Box box,
            @Nullable Integer start,
            @Nullable Integer end,
            String quote) {
        this(
                label,
                section,
                page,
                block,
                table,
                row,
                column,
                box,
                start,
                end,
                quote,
                place(block, page, box, start, end));
    }

    private static Place place(
            @Nullable Integer block,
            @Nullable Integer page,
            @Nullable Box box,
            @Nullable Integer start,
            @Nullable Integer end) {
        return block == null
                ? Place.DOCUMENT
                : Place.ofBlock(block, Objects.requireNonNullElse(page, 0), box)
                        .characters(Objects.requireNonNullElse(start, 0), Objects.requireNonNullElse(end, 0));
    }
}
