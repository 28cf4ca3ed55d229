using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Students;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>Parents under one roof and their children in the school.</summary>
internal sealed record DemoHousehold(DemoName Family, Guardian Father, Guardian? Mother, string Address)
{
    public List<Student> Children { get; } = [];
}
