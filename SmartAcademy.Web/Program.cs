using SmartAcademy.Web.Access;
using SmartAcademy.Web.Api;
using SmartAcademy.Web.Audit;
using SmartAcademy.Web.Classes;
using SmartAcademy.Web.Dashboards;
using SmartAcademy.Web.Demo;
using SmartAcademy.Web.Files;
using SmartAcademy.Web.Guardians;
using SmartAcademy.Web.Hosting;
using SmartAcademy.Web.Notifications;
using SmartAcademy.Web.Passes;
using SmartAcademy.Web.Schools;
using SmartAcademy.Web.Sessions;
using SmartAcademy.Web.Shell;
using SmartAcademy.Web.Students;
using SmartAcademy.Web.Students.Import;
using SmartAcademy.Web.Users;
using SmartAcademy.Web.Users.Roles;
using SmartAcademy.Web.Work;

var builder = WebApplication.CreateBuilder(args);
var log = builder.AddLogs();
await using var database = await builder.OpenDatabaseAsync(log);
builder.Services.AddDatabase(database.Connections);
builder.Services.AddPages();
builder.Services.AddSignIn();
builder.Services.AddSessions();
builder.Services.AddAcademyRoles();
builder.Services.AddPolicies();
builder.Services.AddEdge();
builder.Services.AddAudit();
builder.Services.AddFiles();
builder.Services.AddWork();
builder.Services.AddSchools();
builder.Services.AddClasses();
builder.Services.AddStudents();
builder.Services.AddGuardians();
builder.Services.AddClassListImport();
builder.Services.AddApi();
builder.Services.AddAccess();
builder.Services.AddPasses();
builder.Services.AddDashboards();
builder.Services.AddNotifications();
builder.Services.AddDemo();

var app = builder.Build();
app.UseEdge();
app.MapHealth();
app.MapSignIn();
app.MapSessions();
app.MapSchoolSwitch();
app.MapRoles();
app.MapClassListImport();
app.MapAccess();
app.MapPasses();
app.MapSchools();
app.MapClasses();
app.MapStudents();
app.MapGuardians();
app.MapWork();
app.MapApiDocs();
app.MapPages();
if (await app.SetUpAsync(args))
{
    return;
}

app.AnnounceAddress();
await app.RunAsync();
