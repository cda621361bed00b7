package org.qingshou.kernel;

/** The bank's own code of a branch (机构号), text with its leading zeros kept. */
public record BranchCode(String value) {
    public BranchCode {
        if (value.isBlank() || value.length() > 20) throw new IllegalArgumentException("branch code");
    }

    @Override
    public String toString() {
        return value;
    }
}
