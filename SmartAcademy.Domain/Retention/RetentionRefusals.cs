using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Retention;

public static class RetentionRefusals
{
    public static readonly Refusal OutOfRange = new("retention_out_of_range", "Keep");
    public static readonly Refusal OfTheGroup = new("retention_of_the_group");
    public static readonly Refusal UnknownKind = new("retention_unknown_kind", "Kind");
}
