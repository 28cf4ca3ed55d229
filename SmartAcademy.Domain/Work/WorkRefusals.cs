using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Domain.Work;

public static class WorkRefusals
{
    public const string Failed = "work_failed";

    public static readonly Refusal AlreadyOver = new("work_already_over");
}
