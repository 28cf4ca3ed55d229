using SmartAcademy.Domain.Guardians;
using SmartAcademy.Domain.Users;

namespace SmartAcademy.Data.Kernel.DemoAcademy;

/// <summary>Fills the classes of a school with families: brothers and sisters share their guardians.</summary>
internal sealed class DemoFamilies(DemoRows rows, DemoSchool school)
{
    private static readonly string[] Streets = ["Lake Road", "Station Road", "Mosque Lane", "Old Bazar", "College Road", "River View", "Block C"];

    private static readonly string[] Work =
        ["Shopkeeper", "Teacher", "Farmer", "Driver", "Engineer", "Garments worker", "Imam", "Works abroad", "Government service", "Physician"];

    private readonly DemoDice dice = DemoDice.For($"families/{school.Code}");
    private readonly DemoPupils pupils = new(rows, school);
    private int households;
    private bool hasParentLogin;

    public void Admit(int students)
    {
        var seats = new DemoSeats(school, students);
        while (seats.AnyFree)
        {
            AdmitHousehold(seats);
        }
    }

    private void AdmitHousehold(DemoSeats seats)
    {
        var household = DrawHousehold();
        var levels = new HashSet<DemoLevel>();
        var wanted = DrawChildren();
        while (household.Children.Count < wanted && seats.Take(dice, levels) is { } seat)
        {
            household.Children.Add(pupils.Admit(household, seat));
        }

        LinkGuardians(household);
        if (!hasParentLogin && household.Children.Count >= 3 && household.Mother is not null)
        {
            hasParentLogin = true;
            GiveLogins(household);
        }
    }

    private int DrawChildren() => dice.Next(100) switch
    {
        < 52 => 1,
        < 82 => 2,
        < 95 => 3,
        _ => 4,
    };

    private DemoHousehold DrawHousehold()
    {
        households++;
        var family = dice.Pick(DemoNames.Families);
        var address = $"House {dice.Between(1, 240)}, {dice.Pick(Streets)}";
        var father = DemoNames.Mohammad + dice.Pick(DemoNames.Boys) + family;
        var mother = dice.Chance(850) ? dice.Pick(DemoNames.Girls) + dice.Pick(DemoNames.Ladies) : null;
        return new DemoHousehold(
            family,
            AddGuardian("father", father, rows.Phones.Next(), address),
            mother is null ? null : AddGuardian("mother", mother, dice.Chance(650) ? rows.Phones.Next() : null, address),
            address);
    }

    private Guardian AddGuardian(string who, DemoName name, string? phone, string address)
    {
        var occupation = who == "mother" && dice.Chance(700) ? "Homemaker" : dice.Pick(Work);
        var details = new GuardianDetails(name.English, name.Bangla, phone, Address: address, Occupation: occupation);
        var guardian = DemoId.Give(new Guardian(school.Id, details), $"guardian/{school.Code}/{households}/{who}");
        rows.Guardians.Add(guardian);
        return guardian;
    }

    /// <summary>A few mothers have no access to the portal, so that the difference can be seen.</summary>
    private void LinkGuardians(DemoHousehold household)
    {
        var motherSees = !dice.Chance(100);
        foreach (var child in household.Children)
        {
            rows.Guardianships.Add(new Guardianship(school.Id, child.Id, household.Father.Id, Relationship.Father, 1, portalAccess: true));
            if (household.Mother is { } mother)
            {
                rows.Guardianships.Add(new Guardianship(school.Id, child.Id, mother.Id, Relationship.Mother, 2, motherSees));
            }
        }
    }

    private void GiveLogins(DemoHousehold household)
    {
        var father = new DemoName(household.Father.Name, household.Father.NameBangla!);
        var parent = DemoStaff.AddLogin(rows, school.Blueprint.Domain, "parent", Role.Parent, school.Id, father);
        household.Father.LinkLogin(parent.Id);
        var eldest = household.Children.MinBy(child => child.DateOfBirth)!;
        var name = new DemoName(eldest.Name, eldest.NameBangla ?? eldest.Name);
        var student = DemoStaff.AddLogin(rows, school.Blueprint.Domain, "student", Role.Student, school.Id, name);
        eldest.LinkLogin(student.Id);
        school.WithParentLogin.UnionWith(household.Children.Select(child => child.Id));
    }
}
