package org.wardplan.report.paper;

import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.wardplan.report.content.Escape;

/** What a PDF says of itself in XMP: the same as in its information dictionary, and that it keeps to PDF/UA-1. */
final class PdfMetadata {
    private static final String FORM =
            """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about=""
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:xmp="http://ns.adobe.com/xap/1.0/"
              xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
              xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:description>
            <dc:language><rdf:Bag><rdf:li>en-GB</rdf:li></rdf:Bag></dc:language>
            <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:rights>
            <xmp:CreatorTool>%s</xmp:CreatorTool>
            <xmp:CreateDate>%sT00:00:00Z</xmp:CreateDate>
            <xmp:ModifyDate>%sT00:00:00Z</xmp:ModifyDate>
            <pdf:Producer>%s</pdf:Producer>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;

    private PdfMetadata() {}

    static String xmp(PaperFrame frame, PDDocumentInformation info) {
        return String.format(
                java.util.Locale.ROOT,
                FORM,
                text(info.getTitle()),
                text(info.getAuthor()),
                text(info.getSubject()),
                text(frame.attribution()),
                text(info.getCreator()),
                frame.date(),
                frame.date(),
                text(info.getProducer()));
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : Escape.xml(value);
    }
}
