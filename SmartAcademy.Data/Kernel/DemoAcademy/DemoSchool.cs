using SmartAcademy.Data.Users;
using SmartAcademy.Domain.Classes;
using SmartAcademy.Domain.Schools;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>One demo school while it is being drawn.</summary>
internal sealed record DemoSchool(DemoBlueprint Blueprint, School School, DemoCalendar Calendar)
{
    public Guid Id => School.Id;

    public string Code => Blueprint.Code;

    public List<AcademyUser> Teachers { get; } = [];

    public List<(SchoolClass Class, DemoLevel Level, bool Girls)> Classes { get; } = [];

    /// <summary>The children whose parent has the demo login: all of them come to school with a good pass.</summary>
    public HashSet<Guid> WithParentLogin { get; } = [];

    public Guid DepartmentId(string code) => DemoId.Of($"department/{Code}/{code}");

    public Guid YearId => DemoId.Of($"year/{Code}");

    public Guid OfficeUserId => DemoId.Of($"user/office@{Blueprint.Domain}");
}
