package org.wardplan.report.paper;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A document whose pages take many tags. Each tag of a page is a property list of its own, yet the library looks through
 * all that the page has before it adds the next: a third of the time of a long table.
 */
final class TaggedDocument extends PDDocument {
    @Override
    public void addPage(PDPage page) {
        if (page.getCOSObject().getCOSDictionary(COSName.RESOURCES) == null) {
            COSDictionary resources = new COSDictionary();
            resources.setItem(COSName.PROPERTIES, new Tags());
            page.getCOSObject().setItem(COSName.RESOURCES, resources);
        }
        super.addPage(page);
    }

    /** Properties of which every one is new. */
    private static final class Tags extends COSDictionary {
        @Override
        public boolean containsValue(Object value) {
            return false;
        }
    }
}
