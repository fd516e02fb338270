/**
 * Recognises characters by the PP-OCR networks, which run on the processor in ONNX Runtime. Built by the profile
 * {@code scans} only, into a jar of its own.
 */
@NullMarked
package org.hecha.document.scan.ppocr;

import org.jspecify.annotations.NullMarked;
